/**
 * The mean of (p − y)² (Brier 1950): 0 is perfect, 0.25 what "one half" always gets. `outcomes` are 0
 * or 1; `null` for none.
 */
export function brierScore(
  outcomes: ArrayLike<number>,
  probabilities: ArrayLike<number>,
): number | null {
  if (outcomes.length === 0) return null;
  let sum = 0;
  for (let index = 0; index < outcomes.length; index += 1) {
    sum += ((probabilities[index] as number) - (outcomes[index] as number)) ** 2;
  }
  return sum / outcomes.length;
}
