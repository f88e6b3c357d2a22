import type { Ranked } from './ranked.ts';

/**
 * Σ (Rₙ − Rₙ₋₁)·Pₙ over the thresholds from the highest score down: the precision, weighted by the
 * recall each threshold adds. Equal scores are one threshold, so that their order cannot matter.
 * `null` without an event.
 */
export function averagePrecision({ events, others }: Ranked): number | null {
  const total = events.length;
  if (total === 0) return null;
  let event = total - 1;
  let other = others.length - 1;
  let sum = 0;
  while (event >= 0) {
    const score = events[event] as number;
    const lastEvent = event;
    while (event >= 0 && events[event] === score) event -= 1;
    while (other >= 0 && (others[other] as number) >= score) other -= 1;
    const found = total - 1 - event;
    const seen = found + others.length - 1 - other;
    sum += ((lastEvent - event) / total) * (found / seen);
  }
  return sum;
}
