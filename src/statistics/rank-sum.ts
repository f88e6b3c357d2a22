/**
 * Two-sided p-value of the Wilcoxon–Mann–Whitney rank-sum test in its normal approximation with the
 * corrections for ties and continuity (Lehmann 1975, section 1.2). 1 when either sample is empty or all
 * values are equal.
 */
export function rankSum(left: readonly number[], right: readonly number[]): number {
  const n = left.length;
  const m = right.length;
  if (n === 0 || m === 0) return 1;
  const all = [
    ...left.map((value) => ({ value, isLeft: true })),
    ...right.map((value) => ({ value, isLeft: false })),
  ].sort((a, b) => a.value - b.value);
  let leftRanks = 0;
  let ties = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    while (end < all.length && all[end]?.value === all[start]?.value) end += 1;
    const rank = (start + 1 + end) / 2;
    leftRanks += rank * all.slice(start, end).filter((one) => one.isLeft).length;
    ties += (end - start) ** 3 - (end - start);
    start = end;
  }
  const total = n + m;
  const variance = ((n * m) / 12) * (total + 1 - ties / (total * (total - 1)));
  if (!(variance > 0)) return 1;
  const distance = Math.abs(leftRanks - (n * (total + 1)) / 2);
  return Math.min(1, 2 * normalTail(Math.max(0, distance - 0.5) / Math.sqrt(variance)));
}

/**
 * P(Z > z) of a standard normal for z ≥ 0, by the Chebyshev fit of erfc in Numerical Recipes (Press et
 * al., section 6.2): relative error below 1.2e-7 everywhere, so that tiny values stay meaningful.
 */
function normalTail(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.5 * x);
  const terms = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398,
    1.48851587, -0.82215223, 0.17087277,
  ];
  const sum = terms.reduceRight((value, term) => term + t * value, 0);
  return 0.5 * t * Math.exp(-x * x + sum);
}
