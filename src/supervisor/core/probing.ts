import type { Healthcheck, ProbeOutcome } from '#domain';
import { type Draft, emit, memoryOf, nameOf, nextRandom, nodeAt, refineLife } from './draft.ts';
import type { ProbedLife, Probing } from './life.ts';
import type { PlannedNode } from './plan.ts';
import { pollDelay } from './poll-delay.ts';

/** Before the first attempt. */
export const NO_PROBING: Probing = {
  attempts: 0,
  streak: 0,
  ok: null,
  detail: null,
  reportedAt: Number.NEGATIVE_INFINITY,
  inFlight: false,
  lookAgain: false,
};

/** How a node is looked at in this run: what an image brings is known only once it runs. */
export function probingOf(draft: Draft, node: number): PlannedNode['probing'] {
  return memoryOf(draft, node).asksImage ? 'engine' : nodeAt(draft, node).probing;
}

/** Asks the probe now. While an attempt is under way the next one follows it. */
export function probeNow(draft: Draft, node: number, life: ProbedLife): void {
  const { probing } = life;
  if (probing.inFlight) {
    refineLife(draft, node, { ...life, probing: { ...probing, lookAgain: true } });
    return;
  }
  refineLife(draft, node, { ...life, probing: { ...probing, inFlight: true, lookAgain: false } });
  draft.actions.push(
    { type: 'clear-timer', node, timer: 'probe' },
    { type: 'probe', node, generation: life.run.generation },
  );
}

/** Plans the next attempt of a starting node. A probe that only listens is woken by what it hears. */
export function probeLater(
  draft: Draft,
  node: number,
  life: ProbedLife,
  lastDurationMs: number,
): void {
  const { config, probesByCommand } = nodeAt(draft, node);
  const probing = probingOf(draft, node);
  if (probing === 'none') return;
  if (life.probing.lookAgain) {
    probeNow(draft, node, life);
    return;
  }
  const { healthcheck } = config;
  if (healthcheck === null) return;
  if (probing !== 'active' && life.probing.streak === 0) return;
  const delayMs =
    life.kind === 'starting'
      ? pollDelay({
          ageMs: draft.now - life.run.requestedAt,
          intervalMs: healthcheck.intervalMs,
          polled: draft.starting,
          lastCommandMs: probesByCommand ? lastDurationMs : null,
          random: nextRandom(draft),
        })
      : healthcheck.intervalMs;
  if (life.kind !== 'starting' && probing !== 'active') return;
  const { generation } = life.run;
  draft.actions.push({ type: 'set-timer', node, generation, timer: 'probe', delayMs });
}

/** Counts one attempt, and tells the journal when it saw something new. */
export function recordAttempt(
  draft: Draft,
  node: number,
  probing: Probing,
  outcome: ProbeOutcome,
): Probing {
  const attempts = probing.attempts + 1;
  const streak = probing.ok === outcome.ok ? probing.streak + 1 : 1;
  const turned = probing.ok !== outcome.ok;
  const news =
    turned ||
    (essence(probing.detail ?? '') !== essence(outcome.detail) &&
      draft.now - probing.reportedAt >= QUIET_MS);
  if (news) {
    const { durationMs, detail, ok } = outcome;
    emit(draft, {
      type: 'probe.changed',
      service: nameOf(draft, node),
      ok,
      detail,
      attempts,
      durationMs,
    });
  }
  return {
    attempts,
    streak,
    ok: outcome.ok,
    detail: outcome.detail,
    reportedAt: news ? draft.now : probing.reportedAt,
    inFlight: false,
    lookAgain: probing.lookAgain,
  };
}

/** What an attempt saw, without how long that took: `200 in 4 ms` is the same as `200 in 5 ms`. */
function essence(detail: string): string {
  return detail.replaceAll(/\d+(?:\.\d+)? ?(?:ms|s|min)\b/g, '');
}

export function neededSuccesses(healthcheck: Healthcheck | null): number {
  return Math.max(1, healthcheck?.successes ?? 1);
}

/** A probe that sees something else each time writes at most this often. */
const QUIET_MS = 250;
