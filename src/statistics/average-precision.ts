import type { Ties } from './rank-ties.ts';

/**
 * Σ (Rₙ − Rₙ₋₁)·Pₙ over the thresholds from the highest score down: the precision, weighted by the
 * recall each threshold adds. Equal scores are one threshold, so that their order cannot matter.
 * `null` without an event.
 */
export function averagePrecision({ counts, events }: Ties): number | null {
  let total = 0;
  for (const tied of events) total += tied;
  if (total === 0) return null;
  let seen = 0;
  let found = 0;
  let sum = 0;
  for (let group = counts.length - 1; group >= 0; group -= 1) {
    seen += counts[group] as number;
    found += events[group] as number;
    sum += ((events[group] as number) / total) * (found / seen);
  }
  return sum;
}
