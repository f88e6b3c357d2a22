import { eachTie } from './rank-ties.ts';

/**
 * The area under the ROC curve: P(the score of an event is above that of a non-event), equal scores
 * counting half. By the rank sum of Mann and Whitney: (R₁ − n₁(n₁ + 1)/2) / (n₁·n₀) with mid-ranks.
 * `outcomes` are 0 or 1; `null` when all of them are the same.
 */
export function areaUnderCurve(
  outcomes: ArrayLike<number>,
  scores: ArrayLike<number>,
): number | null {
  let below = 0;
  let events = 0;
  let rankSum = 0;
  eachTie(outcomes, scores, (_, count, tied) => {
    rankSum += tied * (below + (count + 1) / 2);
    below += count;
    events += tied;
  });
  const others = below - events;
  if (events === 0 || others === 0) return null;
  return (rankSum - (events * (events + 1)) / 2) / (events * others);
}
