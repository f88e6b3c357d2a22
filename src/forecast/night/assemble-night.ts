import type {
  FailureRow,
  FlakyFailure,
  JobCharts,
  NightChange,
  NightReport,
  RepeatedFailure,
  ServiceLevel,
} from '#domain';
import { seededRandom } from '#std';
import type { MachineUses } from './capacity/machine-use.ts';
import { planCapacity } from './capacity/plan-capacity.ts';
import type { ReadyTimes } from './capacity/ready-limits.ts';
import { findChanges } from './changes/find-changes.ts';
import type { PartSeries } from './changes/part-series.ts';
import { seriesOfJob } from './changes/series.ts';
import { drawSeries } from './draw-series.ts';
import { findWarnings, type ToldWarnings } from './find-warnings.ts';
import { forecastJobs, type JobForecast, likelyFailures, nextRun } from './likely-failures.ts';
import type { NightModels } from './night-models.ts';
import { planActions } from './plan-actions.ts';
import { gradeNight, type StoredGrades } from './trust/grade-night.ts';
import type { WalkedNight } from './walk-night.ts';

/** What fits the first screen. */
const MOST_LIKELY = 5;
/** Jobs with charts of their own: those the report speaks about first. */
const MOST_CHARTS = 6;
/** More than a page shows: whoever acts on the report closes what is not among them. */
const MOST_FLAKY = 200;

/** Draws are the same for the same history. */
const SEED = 20_240_607;

export interface NightGrounds {
  readonly repo: string;
  readonly walked: WalkedNight & { readonly asOf: number };
  readonly since: number;
  readonly models: NightModels;
  readonly services: readonly ServiceLevel[];
  /** Of `walked.repeated`, as far as the history has their texts. */
  readonly failures: readonly FailureRow[];
  /** What runs consist of: tests and services. */
  readonly parts: PartSeries;
  readonly machines: MachineUses;
  readonly readyTimes: ReadyTimes;
  readonly stored: StoredGrades;
  readonly told: ToldWarnings;
}

export interface AssembledNight {
  readonly report: NightReport;
  /** Of every job expected to run, with what EMA(5) says of the same run; to be stored before it does. */
  readonly forecasts: readonly (JobForecast & { readonly ema: number })[];
}

/** Everything a night's report says, from what the walk left. */
export function assembleNight(grounds: NightGrounds): AssembledNight {
  const { walked, since, models, services } = grounds;
  const { asOf, series } = walked;
  const random = seededRandom(SEED);
  const forecasts = forecastJobs(series, asOf, walked.flaky, models);
  const { changes, tested } = findChanges(
    [...series.flatMap(seriesOfJob), ...grounds.parts.all(series)],
    since,
    models,
  );
  const trust = gradeNight(walked.grades, { since, asOf, stored: grounds.stored, random });
  const tomorrow = likelyFailures(forecasts, MOST_LIKELY);
  const report: NightReport = {
    schema: 'signalbox.night/1',
    repo: grounds.repo,
    asOf,
    since,
    runs: {
      total: walked.total,
      night: walked.grades.since(since).length,
      jobs: series.length,
    },
    models: models.names,
    tomorrow,
    changes,
    tested,
    flaky: walked.flaky.slice(0, MOST_FLAKY),
    flakyFailures: named(walked.repeated, grounds.failures).slice(0, MOST_FLAKY),
    actions: planActions({ forecasts, changes, flaky: walked.flaky, services }),
    trust,
    services,
    warnings: findWarnings({ forecasts, changes, services, trust }, grounds.told),
    capacity: planCapacity({ ...grounds, random }),
    charts: chartsOf(
      grounds,
      changes,
      tomorrow.map(({ job }) => job),
    ),
  };
  const latest = new Map(series.map((one) => [one.job, one.latest]));
  return {
    report,
    forecasts: forecasts.flatMap((forecast) => {
      const last = latest.get(forecast.job);
      return last ? [{ ...forecast, ema: walked.emaOf(nextRun(last, asOf)) }] : [];
    }),
  };
}

/** A failure kept without its text says nothing of its own, and what is counted under it is of many. */
function named(
  repeated: readonly RepeatedFailure[],
  failures: readonly FailureRow[],
): readonly FlakyFailure[] {
  const texts = new Map(failures.map((row) => [row.signature, row]));
  return repeated.flatMap((one) => {
    const row = texts.get(one.signature);
    if (!row || row.masked === null) return [];
    const { title, cause, culprit, excerpt } = row;
    return [{ ...one, title, cause, culprit, excerpt }];
  });
}

/** Charts of the jobs that changed, then of those likely to fail. */
function chartsOf(
  { walked, models }: NightGrounds,
  changes: readonly NightChange[],
  likely: readonly string[],
): readonly JobCharts[] {
  const changed = changes.filter(({ subject }) => subject.kind === 'job').map(({ job }) => job);
  const jobs = [...new Set([...changed, ...likely])].slice(0, MOST_CHARTS);
  return jobs.flatMap((job) => {
    const series = walked.series.find((one) => one.job === job);
    return series ? [drawSeries(series, walked.asOf, models)] : [];
  });
}
