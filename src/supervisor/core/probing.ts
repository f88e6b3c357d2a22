import type { Healthcheck, ProbeOutcome } from '#domain';
import { type Draft, emit, memoryOf, nameOf, nextRandom, nodeAt, refineLife } from './draft.ts';
import type { ProbedLife, Probing, StartingLife } from './life.ts';
import type { PlannedNode } from './plan.ts';
import { type PollDelayInput, pollDelay, watchedBurst, watchedDelay } from './poll-delay.ts';

/** Before the first attempt. */
export const NO_PROBING: Probing = {
  attempts: 0,
  streak: 0,
  ok: null,
  detail: null,
  reportedAt: Number.NEGATIVE_INFINITY,
  paidUntil: Number.NEGATIVE_INFINITY,
  inFlight: false,
  watched: false,
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
  const paidUntil = probing.watched ? paidAfter(draft, node, life) : probing.paidUntil;
  const asking = { ...probing, paidUntil, inFlight: true, lookAgain: false };
  refineLife(draft, node, { ...life, probing: asking });
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
  if (life.kind !== 'starting' && probing !== 'active') return;
  if (life.kind !== 'starting') {
    setProbeTimer(draft, node, life, healthcheck.intervalMs);
    return;
  }
  const delayOf = life.probing.watched ? watchedDelay : pollDelay;
  const asked = delayInput(draft, node, life, probesByCommand ? lastDurationMs : null);
  setProbeTimer(draft, node, life, delayOf(asked));
}

/**
 * Somebody may listen now: asks at once, unless that was said so often lately that the attempts would
 * cost more than polling.
 */
export function probeStirred(draft: Draft, node: number, life: StartingLife): void {
  const { inFlight, watched, paidUntil } = life.probing;
  if (inFlight || !watched) return;
  const asked = delayInput(draft, node, life);
  const earliest = paidUntil - watchedBurst(draft.starting) * pollDelay(asked);
  if (earliest <= draft.now) probeNow(draft, node, life);
  else setProbeTimer(draft, node, life, earliest - draft.now);
}

/** Each attempt pays for one delay; how far that may reach into the future is the burst. */
function paidAfter(draft: Draft, node: number, life: ProbedLife): number {
  return Math.max(life.probing.paidUntil, draft.now) + pollDelay(delayInput(draft, node, life));
}

function delayInput(
  draft: Draft,
  node: number,
  life: ProbedLife,
  lastCommandMs: number | null = null,
): PollDelayInput {
  const intervalMs = nodeAt(draft, node).config.healthcheck?.intervalMs ?? Number.POSITIVE_INFINITY;
  const ageMs = draft.now - life.run.requestedAt;
  const random = nextRandom(draft);
  return { ageMs, intervalMs, polled: draft.starting, lastCommandMs, random };
}

function setProbeTimer(draft: Draft, node: number, life: ProbedLife, delayMs: number): void {
  const { generation } = life.run;
  draft.actions.push({ type: 'set-timer', node, generation, timer: 'probe', delayMs });
}

/** Counts one attempt, and tells the journal when it saw something new. */
export function recordAttempt(
  draft: Draft,
  node: number,
  probing: Probing,
  { outcome, watched }: { readonly outcome: ProbeOutcome; readonly watched: boolean },
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
    paidUntil: probing.paidUntil,
    inFlight: false,
    watched,
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
