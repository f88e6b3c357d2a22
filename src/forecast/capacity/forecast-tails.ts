import type { Spread } from '#domain';

/** Also a job that always took the same time can take one per cent longer. */
const LEAST_HALF_WIDTH = Math.log(1.01);

/**
 * The share of runs expected to take longer than `duration`, 0 to 1. On the log scale both sides of
 * the median are exponential (a Laplace distribution with two widths): a half above the median, one
 * twentieth above `hi`, and ten times fewer for every further half-width. Its tails are heavier than
 * normal ones, as those of jobs are. Durations and bounds are positive.
 */
export function chanceToExceed(spread: Spread, duration: number): number {
  const distance = Math.log(duration / spread.median);
  return distance >= 0
    ? 0.5 * 10 ** (-distance / upperWidth(spread))
    : 1 - 0.5 * 10 ** (distance / lowerWidth(spread));
}

/** The duration that the share `share` of runs stays below, 0 < `share` < 1: the inverse of the above. */
export function durationBelow(spread: Spread, share: number): number {
  const distance =
    share >= 0.5
      ? -upperWidth(spread) * Math.log10(2 * (1 - share))
      : lowerWidth(spread) * Math.log10(2 * share);
  return spread.median * Math.exp(distance);
}

function upperWidth({ median, hi }: Spread): number {
  return Math.max(LEAST_HALF_WIDTH, Math.log(hi / median));
}

function lowerWidth({ median, lo }: Spread): number {
  return Math.max(LEAST_HALF_WIDTH, Math.log(median / lo));
}
