/** A step of a fitted map: scores from `from` on have `value`, up to the next step's `from`. */
export interface IsotonicStep {
  readonly from: number;
  readonly value: number;
  /** Observations it was pooled from. */
  readonly count: number;
}

/**
 * The non-decreasing step function of a score with the least squared distance to 0/1 outcomes, by
 * pool-adjacent-violators (Ayer et al. 1955; Zadrozny and Elkan 2002 for probabilities): neighbouring
 * groups whose means decrease are merged until none do. Equal scores are one group from the start.
 * Sorted by `from`; empty for no observations.
 */
export function fitIsotonic(
  observations: readonly { readonly score: number; readonly outcome: 0 | 1 }[],
): readonly IsotonicStep[] {
  const sorted = [...observations].sort((left, right) => left.score - right.score);
  const pools: { from: number; sum: number; count: number }[] = [];
  let previous = Number.NaN;
  for (const { score, outcome } of sorted) {
    const last = pools.at(-1);
    if (last && score === previous) {
      last.sum += outcome;
      last.count += 1;
    } else {
      mergeViolators(pools);
      pools.push({ from: score, sum: outcome, count: 1 });
    }
    previous = score;
  }
  mergeViolators(pools);
  return pools.map(({ from, sum, count }) => ({ from, value: sum / count, count }));
}

/** Merges the last group into those before it for as long as it lies lower, or level. */
function mergeViolators(pools: { from: number; sum: number; count: number }[]): void {
  for (let last = pools.at(-1); last; last = pools.at(-1)) {
    const before = pools.at(-2);
    if (!before || before.sum * last.count < last.sum * before.count) return;
    before.sum += last.sum;
    before.count += last.count;
    pools.pop();
  }
}
