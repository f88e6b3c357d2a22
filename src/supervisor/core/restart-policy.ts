import type { ExitStatus, RestartPolicy } from '#domain';
import type { NodeMemory } from './state.ts';

/** What to do about a node that went down although nobody asked for it. */
export type RestartDecision =
  | {
      readonly kind: 'restart';
      readonly delayMs: number;
      /** The circuit breaker is open: the next start is a single probe of whether it can live. */
      readonly circuitOpen: boolean;
      readonly memory: NodeMemory;
    }
  | { readonly kind: 'give-up' };

export interface RestartQuestion {
  readonly policy: RestartPolicy;
  readonly memory: NodeMemory;
  /** Whether it went down by failing; a clean exit restarts only under `always`. */
  readonly failed: boolean;
  /** How long it had been ready, `null` when it never was in this run. */
  readonly upMs: number | null;
  /** During the bring-up nobody can wait for a circuit breaker. */
  readonly bringingUp: boolean;
  readonly now: number;
  /** Uniform in [0, 1). */
  readonly random: number;
}

/**
 * Exponential backoff with equal jitter, `d/2 + random·d/2` with `d = min(cap, base·2^n)` (Brooker,
 * "Exponential Backoff And Jitter", 2015), under a circuit breaker: `FAILURES_TO_OPEN` failures
 * within `WINDOW_MS` open it; while it is open the node rests for `OPEN_MS`, doubled at each opening
 * in a row; then one start is allowed (half open): a failure opens it again, `STABLE_AFTER_MS` of ready
 * close it and forget the failures that had opened it.
 */
export function decideRestart(question: RestartQuestion): RestartDecision {
  const { policy, now } = question;
  if (!wants(policy, question.failed)) return { kind: 'give-up' };
  const stable = question.upMs !== null && question.upMs >= STABLE_AFTER_MS;
  const restarts = stable ? 0 : question.memory.restarts;
  if (policy.maxRetries !== null && restarts >= policy.maxRetries) return { kind: 'give-up' };

  const closes = stable && question.memory.openings > 0;
  const counted = closes ? [] : question.memory.failures.filter((at) => now - at < WINDOW_MS);
  const failures = [...counted, now].slice(-FAILURES_TO_OPEN);
  const openings = stable ? 0 : question.memory.openings;
  const opens = openings > 0 || failures.length >= FAILURES_TO_OPEN;
  if (opens && (question.bringingUp || openings >= MOST_OPENINGS)) return { kind: 'give-up' };
  const memory = {
    ...question.memory,
    restarts: restarts + 1,
    failures,
    openings: opens ? openings + 1 : 0,
  };
  const full = opens
    ? OPEN_MS * 2 ** openings
    : Math.min(LONGEST_BACKOFF_MS, SHORTEST_BACKOFF_MS * 2 ** restarts);
  const delayMs = full / 2 + (question.random * full) / 2;
  return { kind: 'restart', delayMs, circuitOpen: opens, memory };
}

function wants(policy: RestartPolicy, failed: boolean): boolean {
  switch (policy.when) {
    case 'no':
      return false;
    case 'on-failure':
      return failed;
    case 'always':
    case 'unless-stopped':
      return true;
  }
}

export function isSuccess(exit: ExitStatus, successExitCodes: readonly number[]): boolean {
  return exit.code !== null && (exit.code === 0 || successExitCodes.includes(exit.code));
}

/** Ready for this long, a node has earned a fresh count of restarts (Docker's engine uses 10 s too). */
const STABLE_AFTER_MS = 10_000;
const SHORTEST_BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 10_000;
const FAILURES_TO_OPEN = 5;
const WINDOW_MS = 60_000;
const OPEN_MS = 15_000;
const MOST_OPENINGS = 3;
