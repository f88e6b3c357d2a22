import { median } from '#statistics';

/** A way to compare levels of a series by ratio. */
export interface LevelScale {
  /** Differences of scaled values are relative: 0.05 is about five per cent. */
  scale(value: number): number;
}

/**
 * Logarithms where all values are positive, as durations and sizes are. A series with zeros or
 * negative values has none: there a difference is taken relative to the usual size of a value.
 */
export function levelScaleOf(values: readonly number[]): LevelScale {
  if (values.every((value) => value > 0)) return { scale: Math.log };
  // Where most values are zero, the usual size is that of the others.
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  const usual = sizes.length > 0 ? median(sizes) : 1;
  return { scale: (value) => value / usual };
}
