/**
 * p-values adjusted for having looked at all of them at once (Benjamini and Hochberg 1995): calling
 * every hypothesis true whose adjusted value is at most q keeps the expected share of false ones among
 * those called at or below q, for independent or positively dependent tests. The i-th smallest of m
 * becomes min over j ≥ i of p(j) · m / j, at most 1. In the order of the input; `NaN` counts as 1.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const order = pValues
    .map((p, index) => ({ p: Number.isNaN(p) ? 1 : p, index }))
    .sort((left, right) => right.p - left.p);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let least = 1;
  for (const [larger, { p, index }] of order.entries()) {
    const rank = order.length - larger;
    least = Math.min(least, (p * order.length) / rank);
    adjusted[index] = least;
  }
  return adjusted;
}
