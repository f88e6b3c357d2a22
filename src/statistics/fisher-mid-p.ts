import { logGamma } from './log-gamma.ts';

/** Events among trials, both whole numbers, 0 ≤ `events` ≤ `trials`. */
export interface EventCount {
  readonly events: number;
  readonly trials: number;
}

/**
 * One-sided p-value that `after` has a higher rate of events than `before`: the hypergeometric tail of
 * Fisher's exact test with half the probability of the observed table (mid-p, Lancaster 1961), which
 * takes away most of the exact test's conservatism. 0.5 where either side has no trials, or no event
 * happened, or nothing but events.
 */
export function fisherMidP(before: EventCount, after: EventCount): number {
  const trials = before.trials + after.trials;
  const events = before.events + after.events;
  const most = Math.min(after.trials, events);
  let tail = chance(after.events, after.trials, events, trials, 0.5);
  for (let count = after.events + 1; count <= most; count += 1) {
    tail += chance(count, after.trials, events, trials, 1);
  }
  return Math.min(1, tail);
}

/** `weight` times the hypergeometric probability of `count` events among `drawn` of `trials`. */
function chance(
  count: number,
  drawn: number,
  events: number,
  trials: number,
  weight: number,
): number {
  const log =
    logChoose(events, count) + logChoose(trials - events, drawn - count) - logChoose(trials, drawn);
  return weight * Math.exp(log);
}

/** ln of the binomial coefficient. */
function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
