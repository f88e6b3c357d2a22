import { median, quantileSorted } from '#statistics';

/** A normal distribution's median absolute value, and the 75 % quantile of it, in deviations. */
const HALF_WITHIN = 0.6745;
const THREE_QUARTERS_WITHIN = 1.1503;

/** Below 0.3 % of the level nothing matters, and a series that repeats itself has some noise. */
const LEAST_DEVIATION = 0.003;

/** Two windows of this many values are compared: about what a reader takes for a level. */
const WINDOW = 30;
const SHORTEST_WINDOW = 3;

/** A short series still has this many windows to learn from. */
const WINDOWS = 8;

/**
 * The standard deviation from one value to the next: the median absolute first difference, which a
 * change of level or an outlier does not move, over √2. At least 0.003.
 */
export function noiseDeviation(values: readonly number[]): number {
  const steps = values.slice(1).map((value, index) => Math.abs(value - (values[index] as number)));
  const typical = steps.length > 0 ? median(steps) : 0;
  return Math.max(typical / HALF_WITHIN / Math.SQRT2, LEAST_DEVIATION);
}

/**
 * How many times larger the variance of a mean of many values is than independent noise of
 * `deviation` would make it; at least 1. Series that wander or follow the time of day move their
 * level all the time, so that moving it is no news. Measured where it matters: by the upper quartile
 * of the differences between the means of neighbouring windows all along the series.
 */
export function wanderingFactor(values: readonly number[], deviation: number): number {
  const window = Math.max(SHORTEST_WINDOW, Math.min(WINDOW, Math.floor(values.length / WINDOWS)));
  if (values.length < 2 * window) return 1;
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) as number) + value);
  const sum = (from: number) => (sums[from + window] as number) - (sums[from] as number);
  const differences = new Float64Array(values.length - 2 * window + 1);
  for (let start = 0; start < differences.length; start += 1) {
    differences[start] = Math.abs(sum(start + window) - sum(start)) / window;
  }
  const usual = quantileSorted(differences.sort(), 0.75) / THREE_QUARTERS_WITHIN;
  return Math.max(1, ((usual / deviation) ** 2 * window) / 2);
}
