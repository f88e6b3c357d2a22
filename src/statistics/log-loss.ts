/** A probability counts as at least this far from 0 and 1: one wrong certainty is not infinitely wrong. */
const MARGIN = 0.001;

/**
 * The mean of −ln of the probability that was given to what happened, in nats; probabilities are kept
 * within [0.001, 0.999]. `outcomes` are 0 or 1; `null` for none.
 */
export function logLoss(
  outcomes: ArrayLike<number>,
  probabilities: ArrayLike<number>,
): number | null {
  if (outcomes.length === 0) return null;
  let sum = 0;
  for (let index = 0; index < outcomes.length; index += 1) {
    const said = Math.min(1 - MARGIN, Math.max(MARGIN, probabilities[index] as number));
    sum -= Math.log(outcomes[index] === 1 ? said : 1 - said);
  }
  return sum / outcomes.length;
}
