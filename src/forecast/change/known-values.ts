/** The values of a series that say something, and where each of them stands in it. */
export interface KnownValues {
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

/** The finite numbers of `series` that `isMeant` accepts; everything else counts as missing. */
export function knownValues(
  series: readonly unknown[],
  isMeant: (value: number) => boolean = () => true,
): KnownValues {
  const indices: number[] = [];
  const values: number[] = [];
  for (const [index, value] of series.entries()) {
    if (typeof value !== 'number' || !Number.isFinite(value) || !isMeant(value)) continue;
    indices.push(index);
    values.push(value);
  }
  return { indices, values };
}
