import { median } from '#statistics';
import type { KnownValues } from './known-values.ts';

/**
 * The series with neighbouring values of one time replaced by their median, at the index of the first
 * of them. Values without a time stand alone.
 */
export function onePerPush(series: KnownValues, times: readonly unknown[]): KnownValues {
  if (times.length === 0) return series;
  const indices: number[] = [];
  const pushes: number[][] = [];
  for (const [at, index] of series.indices.entries()) {
    const value = series.values[at] as number;
    const time = times[index] ?? null;
    const before = series.indices[at - 1];
    if (before !== undefined && time !== null && times[before] === time) {
      pushes.at(-1)?.push(value);
    } else {
      indices.push(index);
      pushes.push([value]);
    }
  }
  return { indices, values: pushes.map((push) => median(push)) };
}
