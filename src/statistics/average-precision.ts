import { eachTie } from './rank-ties.ts';

/**
 * Σ (Rₙ − Rₙ₋₁)·Pₙ over the thresholds from the highest score down: the precision, weighted by the
 * recall each threshold adds. Equal scores are one threshold, so that their order cannot matter.
 * `null` without an event.
 */
export function averagePrecision(
  outcomes: ArrayLike<number>,
  scores: ArrayLike<number>,
): number | null {
  const counts: number[] = [];
  const events: number[] = [];
  eachTie(outcomes, scores, (_, count, tied) => {
    counts.push(count);
    events.push(tied);
  });
  let total = 0;
  for (const tied of events) total += tied;
  if (total === 0) return null;
  let seen = 0;
  let found = 0;
  let sum = 0;
  for (let index = counts.length - 1; index >= 0; index -= 1) {
    seen += counts[index] as number;
    found += events[index] as number;
    sum += ((events[index] as number) / total) * (found / seen);
  }
  return sum;
}
