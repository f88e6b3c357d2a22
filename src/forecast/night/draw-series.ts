import type { DurationPoint, JobCharts, RatePoint } from '#domain';
import type { JobSeries, SeriesRun } from './changes/job-series.ts';
import { nextRun } from './likely-failures.ts';
import type { NightModels } from './night-models.ts';

/** Runs a chart shows: more are narrower than its pixels. */
const SHOWN_RUNS = 120;
/** Half-life of the drawn failure rate, in runs: slow enough to be a line, fast enough to show a break. */
const KEEP = 2 ** (-1 / 8);
/** Of the 90 % band. */
const Z = 1.645;

/** What the charts of a job show. */
export function drawSeries(
  { job, runs, latest }: JobSeries,
  asOf: number,
  models: NightModels,
): JobCharts {
  const outcomes = runs.map(({ failed }) => (failed ? 1 : 0));
  const timed = runs.filter(({ durationMs, failed }) => !failed && (durationMs ?? 0) > 0);
  const durations = timed.map(({ durationMs }) => durationMs ?? 0);
  const start = runs.at(-SHOWN_RUNS)?.at ?? 0;
  const isShown = (at: number) => at >= start;
  return {
    job,
    rate: ratesOf(runs).slice(-SHOWN_RUNS),
    rateChanges: models
      .changesOfRate(outcomes)
      .map(({ index }) => runs[index]?.at ?? 0)
      .filter(isShown),
    durations: timed.filter(({ at }) => isShown(at)).map(pointOf),
    durationChanges: models
      .changesOfValue(durations)
      .map(({ index }) => timed[index]?.at ?? 0)
      .filter(isShown),
    next: models.duration.forecast(nextRun(latest, asOf)),
  };
}

function pointOf({ at, durationMs, expected }: SeriesRun): DurationPoint {
  return { at, durationMs: durationMs ?? 0, expected };
}

/** The decayed failure rate with Wilson's 90 % interval on the effective number of runs. */
function ratesOf(runs: readonly SeriesRun[]): readonly RatePoint[] {
  let failed = 0;
  let weight = 0;
  return runs.map((run) => {
    failed = KEEP * failed + Number(run.failed);
    weight = KEEP * weight + 1;
    const rate = failed / weight;
    const centre = (rate + (Z * Z) / (2 * weight)) / (1 + (Z * Z) / weight);
    const half =
      (Z * Math.sqrt((rate * (1 - rate)) / weight + (Z * Z) / (4 * weight * weight))) /
      (1 + (Z * Z) / weight);
    return { at: run.at, rate, lo: Math.max(0, centre - half), hi: Math.min(1, centre + half) };
  });
}
