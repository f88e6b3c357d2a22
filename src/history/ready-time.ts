import type { UsualReadyTime } from '#domain';

/** The most recent starts that say what is usual now; older ones ran on other machines and code. */
export const READY_TIME_SAMPLES = 50;

/** Makes a median absolute deviation estimate the standard deviation of a normal distribution. */
const NORMAL_CONSISTENCY = 1.4826;

/** Median and spread of ready times in milliseconds; `null` without any. */
export function usualReadyTime(
  service: string,
  readyAfterMs: readonly number[],
): UsualReadyTime | null {
  if (readyAfterMs.length === 0) return null;
  const medianMs = medianOf(readyAfterMs);
  const deviations = readyAfterMs.map((value) => Math.abs(value - medianMs));
  const spreadMs = medianOf(deviations) * NORMAL_CONSISTENCY;
  return { service, count: readyAfterMs.length, medianMs, spreadMs };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}
