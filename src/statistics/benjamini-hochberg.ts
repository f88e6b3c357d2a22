/**
 * Adjusted p-values of one family of tests (Benjamini and Hochberg 1995): rejecting those at or below q
 * holds the expected share of false discoveries to q, for independent or positively dependent tests.
 * `tests` counts the whole family when only its smallest values are given; the others stand for 1.
 * In the order given.
 */
export function benjaminiHochberg(
  values: readonly number[],
  tests = values.length,
): readonly number[] {
  const order = values.map((_, index) => index).sort((a, b) => at(values, b) - at(values, a));
  const adjusted = new Array<number>(values.length);
  let least = 1;
  order.forEach((index, fromLargest) => {
    const rank = values.length - fromLargest;
    least = Math.min(least, (at(values, index) * tests) / rank);
    adjusted[index] = least;
  });
  return adjusted;
}

function at(values: readonly number[], index: number): number {
  return values[index] as number;
}
