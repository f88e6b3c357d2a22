import { eachTie, type Ranked } from './ranked.ts';

const BINS = 10;

/**
 * Expected calibration error: Σ |Σ p − Σ y| / n over ten bins of equal mass by rank of p, which is the
 * mean distance of what was said from what happened. Equal probabilities stay in one bin, that of their
 * middle. `null` for none.
 */
export function calibrationError(ranked: Ranked): number | null {
  const total = ranked.events.length + ranked.others.length;
  if (total === 0) return null;
  const excess = new Float64Array(BINS);
  let below = 0;
  eachTie(ranked, (probability, count, events) => {
    const bin = Math.min(BINS - 1, Math.floor((BINS * (below + count / 2)) / total));
    excess[bin] = (excess[bin] as number) + probability * count - events;
    below += count;
  });
  let sum = 0;
  for (const distance of excess) sum += Math.abs(distance);
  return sum / total;
}
