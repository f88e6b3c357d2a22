import type { FlakyJob, LikelyFailure, LikelyReason, UpcomingRun } from '#domain';
import { median } from '#statistics';
import { byCodeUnit } from '#std';
import { commitsAt } from './changes/find-changes.ts';
import type { JobSeries, SeriesRun } from './changes/job-series.ts';
import type { NightModels } from './night-models.ts';

const DAY_MS = 86_400_000;

/** A job that has not run for a week is not expected tomorrow. */
const ACTIVE_MS = 7 * DAY_MS;

/** Days over which the runs of a day are counted. */
const PACE_DAYS = 7;

/** A job that fails less often than this is not worth a line of its own. */
const LEAST_PROBABILITY = 0.02;

/** A failure that a repetition seldom cures is not explained by flakiness. */
const RELIABLE_RERUN = 0.5;

/** A forecast of a job's next run, with what its failures cost. */
export interface JobForecast extends LikelyFailure {
  readonly runsPerDay: number;
  /** Newest runs that failed in a row. */
  readonly streak: number;
}

/** The forecast of every job that is expected to run, the likeliest failure first. */
export function forecastJobs(
  all: readonly JobSeries[],
  asOf: number,
  flaky: readonly FlakyJob[],
  models: NightModels,
): readonly JobForecast[] {
  return all
    .filter(({ latest }) => latest.startedAt > asOf - ACTIVE_MS)
    .map((series) => {
      const probability = models.failure.forecast(nextRun(series.latest, asOf));
      return forecastJob(series, { probability, asOf, flaky, models });
    })
    .sort((a, b) => b.probability - a.probability || byCodeUnit(a.job, b.job));
}

/** Those worth a line. */
export function likelyFailures(forecasts: readonly JobForecast[], most: number) {
  return forecasts
    .filter(({ probability }) => probability >= LEAST_PROBABILITY)
    .slice(0, most)
    .map(({ runsPerDay: _, streak: __, ...likely }): LikelyFailure => likely);
}

/** The next run of a job as it is known now: as the latest one, at first attempt. */
export function nextRun(latest: UpcomingRun, asOf: number): UpcomingRun {
  return { ...latest, id: `next of ${latest.id}`, sha: null, attempt: 1, startedAt: asOf };
}

/** Runs of a job a day, over the last week. */
export function runsPerDay(runs: readonly SeriesRun[], asOf: number): number {
  return runs.filter(({ at }) => at > asOf - PACE_DAYS * DAY_MS).length / PACE_DAYS;
}

interface Given {
  readonly probability: number;
  readonly asOf: number;
  readonly flaky: readonly FlakyJob[];
  readonly models: NightModels;
}

function forecastJob(series: JobSeries, given: Given): JobForecast {
  const { job, runs } = series;
  const pace = runsPerDay(runs, given.asOf);
  const durations = runs.flatMap(({ durationMs }) => durationMs ?? []).slice(-30);
  const typicalMs = durations.length > 0 ? median(durations) : 0;
  const streak = failingStreak(runs);
  const change = given.models.changesOfRate(runs.map(({ failed }) => (failed ? 1 : 0))).at(-1);
  const start = streak > 0 ? runs.length - streak : (change?.index ?? null);
  const reasons: LikelyReason[] = [];
  if (streak > 0) {
    reasons.push({ kind: 'failing', runs: streak, commits: commitsAt(runs, runs.length - streak) });
  }
  if (change && change.after > change.before) {
    reasons.push({ kind: 'rate-changed', before: change.before, after: change.after });
  }
  const flaky = given.flaky.find((one) => one.job === job);
  if (flaky && flaky.passes >= flaky.reruns * RELIABLE_RERUN)
    reasons.push({ kind: 'flaky', reruns: flaky.reruns, passes: flaky.passes });
  const recent = runs.slice(-20);
  const failed = recent.filter((run) => run.failed).length;
  if (reasons.length === 0) reasons.push({ kind: 'rate', failed, runs: recent.length });
  return {
    job,
    probability: given.probability,
    since: start === null ? null : (runs[start]?.at ?? null),
    reasons,
    expectedCostMs: given.probability * pace * typicalMs,
    runsPerDay: pace,
    streak,
  };
}

function failingStreak(runs: readonly SeriesRun[]): number {
  const lastPass = runs.findLastIndex(({ failed }) => !failed);
  return runs.length - 1 - lastPass;
}
