import type {
  CriticalPath,
  FinishedRun,
  FlakyJob,
  RecordedRun,
  RepeatedFailure,
  Settlement,
  Spread,
  StoredForecast,
  UpcomingRun,
} from '#domain';
import { createBaselines } from '../backtest/baselines.ts';
import { startReplay } from '../replay/replay.ts';
import { createCriticalPaths } from './capacity/critical-paths.ts';
import { createHungRuns, type HungRuns } from './capacity/hung-runs.ts';
import { createSeries, type JobSeries } from './changes/job-series.ts';
import type { NightModels } from './night-models.ts';
import { createRerunCount } from './reruns.ts';
import { createGrades, type Grades } from './trust/grades.ts';
import { createLedgerGrader } from './trust/ledger-grader.ts';

/** What is left of a history after the walk: small, however long the history. */
export interface WalkedNight {
  /** When the newest run ended, epoch milliseconds; `null` without any. */
  readonly asOf: number | null;
  readonly total: number;
  /** Starts of the newest runs, to count those of the night. */
  readonly grades: Grades;
  readonly series: readonly JobSeries[];
  readonly flaky: readonly FlakyJob[];
  readonly repeated: readonly RepeatedFailure[];
  readonly paths: readonly CriticalPath[];
  readonly hung: HungRuns;
  readonly settlements: readonly Settlement[];
  /** What EMA(5) says of a run that begins now: that it fails, 0 to 1. */
  readonly emaOf: (run: UpcomingRun) => number;
}

export interface NightWalkOptions {
  readonly models: NightModels;
  /** `null`: every run outside pull requests counts as one of the base branch. */
  readonly baseBranch: string | null;
  /** Stored forecasts that wait for their run. */
  readonly waiting: readonly StoredForecast[];
  /** The models of flakes and durations begin here, epoch milliseconds: what they do takes most of the time. */
  readonly warmSince: number;
}

/** What was said of a run before it started. */
interface Said {
  readonly probability: number;
  readonly ema: number;
  readonly isOnset: boolean;
  readonly isCold: boolean;
  readonly duration: Spread | null;
}

/** Walks a history once, in the order of `startedAt`, forecasting and grading each run as of then. */
export function startNightWalk({ models, baseBranch, waiting, warmSince }: NightWalkOptions) {
  const baselines = createBaselines();
  const grades = createGrades();
  const series = createSeries();
  const reruns = createRerunCount();
  const paths = createCriticalPaths();
  const hung = createHungRuns();
  const grader = createLedgerGrader(waiting);
  const said = new Map<string, Said>();
  let asOf: number | null = null;
  let total = 0;

  function isOnBase(run: UpcomingRun): boolean {
    return run.pr === null && (baseBranch === null || run.branch === baseBranch);
  }

  function finishes(run: FinishedRun): void {
    asOf = Math.max(asOf ?? run.knownAt, run.knownAt);
    total += 1;
    const before = said.get(run.id);
    said.delete(run.id);
    if (before) grade(run, before, grades);
    grader.finishes(run);
    models.failure.learn(run);
    if (run.startedAt >= warmSince) {
      models.duration.learn(run);
      reruns.add(run, models.flaky.finished(run));
    }
    baselines.learn(run);
    hung.add(run);
    if (isOnBase(run)) paths.add(run);
    if (run.outcome !== 'inconclusive' && isOnBase(run)) series.add(run, before?.duration ?? null);
  }

  const walk = startReplay({
    starts(run) {
      grader.starts(run);
      const probability = models.failure.forecast(run);
      const duration = run.startedAt >= warmSince ? models.duration.forecast(run) : null;
      const { said: baseline, isOnset, isCold } = baselines.starts(run);
      said.set(run.id, { probability, ema: baseline.ema5, isOnset, isCold, duration });
    },
    finishes,
  });

  return {
    add: (run: RecordedRun): void => walk.add(run),
    end(): WalkedNight {
      walk.end();
      const settlements = grader.settlements();
      return {
        asOf,
        total,
        grades,
        series: series.all(),
        flaky: reruns.flaky(asOf ?? 0),
        repeated: reruns.repeated(asOf ?? 0),
        paths: paths.all(),
        hung,
        settlements,
        emaOf: (run) => baselines.starts(run).said.ema5,
      };
    },
  };
}

function grade(run: FinishedRun, { duration, ...before }: Said, grades: Grades): void {
  if (run.outcome === 'inconclusive') return;
  const failed = run.outcome === 'failed';
  grades.add({ job: run.job, at: run.knownAt, failed, ...before });
  // A failed run ended early, or hung.
  if (failed || duration === null || run.durationMs === null) return;
  const isInside = run.durationMs >= duration.lo && run.durationMs <= duration.hi;
  grades.addDuration(run.knownAt, isInside);
}
