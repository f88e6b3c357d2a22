import type { Ties } from './rank-ties.ts';

const BINS = 10;

/**
 * Expected calibration error: Σ |Σ p − Σ y| / n over ten bins of equal mass by rank of p, which is the
 * mean distance of what was said from what happened. Equal probabilities stay in one bin, that of their
 * middle. `null` for none.
 */
export function calibrationError({ scores, counts, events }: Ties): number | null {
  let total = 0;
  for (const count of counts) total += count;
  if (total === 0) return null;
  const excess = new Float64Array(BINS);
  let below = 0;
  for (let group = 0; group < scores.length; group += 1) {
    const count = counts[group] as number;
    const bin = Math.min(BINS - 1, Math.floor((BINS * (below + count / 2)) / total));
    excess[bin] =
      (excess[bin] as number) + (scores[group] as number) * count - (events[group] as number);
    below += count;
  }
  let sum = 0;
  for (const distance of excess) sum += Math.abs(distance);
  return sum / total;
}
