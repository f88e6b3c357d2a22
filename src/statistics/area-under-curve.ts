import type { Ties } from './rank-ties.ts';

/**
 * The area under the ROC curve: P(the score of an event is above that of a non-event), equal scores
 * counting half. By the rank sum of Mann and Whitney: (R₁ − n₁(n₁ + 1)/2) / (n₁·n₀) with mid-ranks.
 * `null` when all outcomes are the same.
 */
export function areaUnderCurve({ counts, events }: Ties): number | null {
  let below = 0;
  let total = 0;
  let rankSum = 0;
  for (let group = 0; group < counts.length; group += 1) {
    const count = counts[group] as number;
    const tied = events[group] as number;
    rankSum += tied * (below + (count + 1) / 2);
    below += count;
    total += tied;
  }
  const others = below - total;
  if (total === 0 || others === 0) return null;
  return (rankSum - (total * (total + 1)) / 2) / (total * others);
}
