import { quantileSorted } from './quantile-sorted.ts';

/** The middle value, or the mean of the middle two; `NaN` for no values. */
export function median(values: readonly number[]): number {
  return quantileSorted(new Float64Array(values).sort(), 0.5);
}
