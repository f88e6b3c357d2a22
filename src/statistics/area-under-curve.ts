import { eachTie, type Ranked } from './ranked.ts';

/**
 * The area under the ROC curve: P(the score of an event is above that of a non-event), equal scores
 * counting half. By the rank sum of Mann and Whitney: (R₁ − n₁(n₁ + 1)/2) / (n₁·n₀) with mid-ranks.
 * `null` when all outcomes are the same.
 */
export function areaUnderCurve(ranked: Ranked): number | null {
  const events = ranked.events.length;
  const others = ranked.others.length;
  if (events === 0 || others === 0) return null;
  let below = 0;
  let rankSum = 0;
  eachTie(ranked, (_, count, tied) => {
    rankSum += tied * (below + (count + 1) / 2);
    below += count;
  });
  return (rankSum - (events * (events + 1)) / 2) / (events * others);
}
