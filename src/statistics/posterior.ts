/**
 * Bayes' rule over a closed list of hypotheses: exp(ln prior + ln likelihood), normalised. Computed
 * relative to the largest term, so that tiny likelihoods do not underflow. The result sums to 1.
 */
export function posterior(logWeights: readonly number[]): readonly number[] {
  let largest = -Infinity;
  for (const weight of logWeights) largest = Math.max(largest, weight);
  const weights = logWeights.map((weight) => Math.exp(weight - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
