import { logGamma } from './log-gamma.ts';

export interface Proportion {
  readonly events: number;
  readonly trials: number;
}

/**
 * Fisher's exact test of two proportions, two-sided: the probability, with all margins fixed, of a
 * table no more likely than this one. 0 ≤ events ≤ trials; 1 without trials on either side.
 */
export function fisherExact(left: Proportion, right: Proportion): number {
  const events = left.events + right.events;
  const trials = left.trials + right.trials;
  const least = Math.max(0, events - right.trials);
  const most = Math.min(events, left.trials);
  const logOf = (inLeft: number): number =>
    logChoose(events, inLeft) + logChoose(trials - events, left.trials - inLeft);
  const total = logChoose(trials, left.trials);
  const observed = logOf(left.events);
  let p = 0;
  for (let inLeft = least; inLeft <= most; inLeft += 1) {
    const log = logOf(inLeft);
    // Equal tables differ by rounding alone.
    if (log <= observed + 1e-9) p += Math.exp(log - total);
  }
  return Math.min(1, p);
}

function logChoose(from: number, taken: number): number {
  return logGamma(from + 1) - logGamma(taken + 1) - logGamma(from - taken + 1);
}
