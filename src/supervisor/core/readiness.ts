import type { ProbeOutcome } from '#domain';
import {
  type Draft,
  emit,
  lifeOf,
  memoryOf,
  nameOf,
  nodeAt,
  refineLife,
  remember,
  setLife,
} from './draft.ts';
import { beginEnding } from './ending.ts';
import {
  failRunning,
  journalFailure,
  loseDependents,
  raiseIfCritical,
  restartOrFail,
  retryOnAnotherPort,
} from './failing.ts';
import { hooksOf, runHook } from './hook-run.ts';
import {
  type FinalisingLife,
  isUp,
  type ProbedLife,
  type ServingLife,
  type StartingLife,
} from './life.ts';
import { neededSuccesses, probeLater, probingOf, recordAttempt } from './probing.ts';

export interface Attempt {
  readonly outcome: ProbeOutcome;
  readonly watched: boolean;
  readonly stranger: {
    readonly port: number;
    readonly pid: number;
    readonly command: string;
  } | null;
  readonly lastLines: readonly string[];
}

/** One attempt of the probe of a starting node has ended. */
export function probedStarting(
  draft: Draft,
  node: number,
  life: StartingLife,
  attempt: Attempt,
): void {
  const { outcome, stranger, lastLines } = attempt;
  const probing = recordAttempt(draft, node, life.probing, attempt);
  const next: StartingLife = { ...life, probing };
  if (stranger !== null) {
    answeredByStranger(draft, node, next, { stranger, lastLines });
    return;
  }
  refineLife(draft, node, next);
  const { healthcheck } = nodeAt(draft, node).config;
  if (outcome.ok && probing.streak >= neededSuccesses(healthcheck)) {
    passedProbe(draft, node, next, outcome);
  } else {
    probeLater(draft, node, outcome.ok ? next : withoutStreak(next), outcome.durationMs);
  }
}

/** Somebody else listens on its port: on a free port it gets another one, else it has failed. */
export function answeredByStranger(
  draft: Draft,
  node: number,
  life: ProbedLife,
  answer: {
    readonly stranger: NonNullable<Attempt['stranger']>;
    readonly lastLines: readonly string[];
  },
): void {
  const again = life.kind === 'starting' ? retryOnAnotherPort(draft, node) : null;
  const { stranger, lastLines } = answer;
  if (again !== null) beginEnding(draft, node, life, again);
  else failRunning(draft, node, life, { reason: { kind: 'stranger', ...stranger }, lastLines });
}

/** Failures in a row mean nothing before ready; only successes are counted there. */
function withoutStreak(life: StartingLife): StartingLife {
  return { ...life, probing: { ...life.probing, streak: 0 } };
}

/**
 * Ready but for its `post_start` hooks. `outcome` is what decided it; `null` for a node without a
 * probe, ready as soon as it runs.
 */
export function passedProbe(
  draft: Draft,
  node: number,
  life: StartingLife,
  outcome: ProbeOutcome | null,
): void {
  if (hooksOf(draft, node, 'post_start').length === 0) becomeReady(draft, node, life, outcome);
  else finalise(draft, node, life, { outcome, completion: null });
}

/** Runs the hooks that stand between a node and its dependents. */
export function finalise(
  draft: Draft,
  node: number,
  life: StartingLife,
  decided: Pick<FinalisingLife, 'outcome' | 'completion'>,
): void {
  const { run } = life;
  const probing = { ...life.probing, lookAgain: false };
  setLife(draft, node, { kind: 'finalising', run, probing, hook: 0, ...decided });
  runHook(draft, life, { node, hook: 'post_start', index: 0 });
  const { readyTimeoutMs } = nodeAt(draft, node).config;
  const delayMs = Math.max(0, readyTimeoutMs - (draft.now - run.requestedAt));
  const { generation } = run;
  draft.actions.push({ type: 'set-timer', node, generation, timer: 'ready-timeout', delayMs });
}

export function becomeReady(
  draft: Draft,
  node: number,
  life: StartingLife | FinalisingLife,
  outcome: ProbeOutcome | null,
): void {
  const probing = probingOf(draft, node);
  const readyAfterMs = draft.now - life.run.requestedAt;
  emit(draft, {
    type: 'service.ready',
    service: nameOf(draft, node),
    readyAfterMs,
    detail: outcome?.detail ?? null,
    responseMs: outcome && probing === 'active' ? outcome.durationMs : null,
  });
  const { everReady: isReturn, preparingMs, hasFailed } = memoryOf(draft, node);
  if (hasFailed) emitRecovery(draft, node, outcome);
  remember(draft, node, {
    hasFailed: false,
    readyAfterMs: preparingMs + readyAfterMs,
    everReady: true,
    portRetries: 0,
  });
  draft.lastReadyAt = draft.now;
  draft.actions.push({ type: 'clear-timer', node, timer: 'ready-timeout' });
  const ready: ServingLife = {
    kind: 'ready',
    run: life.run,
    readyAt: draft.now,
    probing: { ...life.probing, lookAgain: false },
  };
  setLife(draft, node, ready);
  if (outcome) probeLater(draft, node, ready, outcome.durationMs);
  if (isReturn) restartDependents(draft, node);
}

/** Whoever lost it hears that it is back. */
function emitRecovery(draft: Draft, node: number, outcome: ProbeOutcome | null): void {
  const detail = outcome?.detail ?? 'started again';
  emit(draft, { type: 'service.recovered', service: nameOf(draft, node), detail });
}

/** Dependents that asked for it are restarted with what they depend on. */
function restartDependents(draft: Draft, node: number): void {
  for (const { node: dependent, edge } of nodeAt(draft, node).neededBy) {
    const life = lifeOf(draft, dependent);
    if (!edge.restart || !isUp(life)) continue;
    beginEnding(draft, dependent, life, { kind: 'again', notBefore: draft.now, pause: null });
  }
}

/** One attempt of the probe of a node that has been ready. */
export function probedRunning(
  draft: Draft,
  node: number,
  life: ServingLife,
  attempt: Attempt,
): void {
  const { outcome, stranger, lastLines } = attempt;
  const probing = recordAttempt(draft, node, life.probing, attempt);
  const next: ServingLife = { ...life, probing };
  const { config } = nodeAt(draft, node);
  if (stranger !== null) {
    answeredByStranger(draft, node, next, { stranger, lastLines });
    return;
  }
  if (life.kind === 'ready' && !outcome.ok && failedEnough(draft, node, next)) {
    becomeUnhealthy(draft, node, next, lastLines);
    return;
  }
  if (life.kind === 'unhealthy' && outcome.ok) {
    emit(draft, { type: 'service.recovered', service: config.name, detail: outcome.detail });
    const recovered: ServingLife = { ...next, kind: 'ready' };
    setLife(draft, node, recovered);
    probeLater(draft, node, recovered, outcome.durationMs);
    return;
  }
  refineLife(draft, node, next);
  probeLater(draft, node, next, outcome.durationMs);
}

/** An engine has counted already when it says so. */
function failedEnough(draft: Draft, node: number, life: ServingLife): boolean {
  if (probingOf(draft, node) === 'engine') return true;
  const { config } = nodeAt(draft, node);
  const retries = Math.max(1, config.healthcheck?.retries ?? 1);
  const young = draft.now - life.run.requestedAt < (config.healthcheck?.startPeriodMs ?? 0);
  return life.probing.streak >= retries && !young;
}

/**
 * Without a restart policy it stays up, as in Compose, and may recover; with one it is restarted,
 * and fails for good when it has been restarted often enough.
 */
function becomeUnhealthy(
  draft: Draft,
  node: number,
  life: ServingLife,
  lastLines: readonly string[],
): void {
  const { config } = nodeAt(draft, node);
  const failures = life.probing.streak;
  const detail = life.probing.detail ?? '';
  emit(draft, { type: 'service.unhealthy', service: config.name, failures, detail });
  if (config.restart.when === 'no') {
    setLife(draft, node, { ...life, kind: 'unhealthy' });
    probeLater(draft, node, { ...life, kind: 'unhealthy' }, 0);
    return;
  }
  const reason = { kind: 'unhealthy', failures, lastProbe: detail } as const;
  journalFailure(draft, node, { reason, lastLines });
  loseDependents(draft, node);
  const afterwards = restartOrFail(draft, node, life, { reason, failed: true });
  beginEnding(draft, node, life, afterwards);
  if (afterwards.kind === 'failed') raiseIfCritical(draft, node);
}
