/** After five newer runs an outcome weighs half as much. */
const KEEP = 2 ** (-1 / 5);

/** Of a job without a past: assumed, and outweighed by its first runs. */
const START = 0.2;

/**
 * EMA(5), the anchor every forecast is measured against: a job's exponentially decayed failure rate
 * with a half-life of five runs.
 */
export function createEma() {
  const rates = new Map<string, number>();
  return {
    forecast(job: string): number {
      return rates.get(job) ?? START;
    },
    learn(job: string, failed: boolean): void {
      rates.set(job, KEEP * (rates.get(job) ?? START) + (1 - KEEP) * Number(failed));
    },
  };
}
