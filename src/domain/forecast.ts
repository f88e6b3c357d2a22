/** What a forecast speaks about. */
export type ForecastTarget = 'failure' | 'flaky' | 'duration';

/** A value of `extra` that a model can use. */
export type Trait = number | string | boolean;

/** A run as it is known before it starts: all that a forecast of it may look at. */
export interface UpcomingRun {
  readonly id: string;
  /** `owner/name`; the empty string when unknown. */
  readonly repo: string;
  /** The job, or the test of a test history. */
  readonly job: string;
  readonly branch: string | null;
  readonly pr: number | null;
  readonly sha: string | null;
  readonly event: string | null;
  readonly attempt: number;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly runner: string | null;
  /** `extra` without `after`. */
  readonly traits: Readonly<Record<string, Trait>>;
}

/** `inconclusive`: cancelled, skipped and the like; says nothing about the job. */
export type RunOutcomeKind = 'passed' | 'failed' | 'inconclusive';

/** A run whose outcome is known: what a model may learn from once `knownAt` has come. */
export interface FinishedRun extends UpcomingRun {
  readonly outcome: RunOutcomeKind;
  readonly durationMs: number | null;
  /** Epoch milliseconds; not before `startedAt`. */
  readonly knownAt: number;
  /**
   * What failed, by names that stay the same from run to run: signatures, or failed tests. Absent where
   * the history does not tell.
   */
  readonly failed?: readonly string[];
  /** `extra.after`: counts of tests and the like. */
  readonly findings: Readonly<Record<string, Trait>>;
}

/** A run of a recorded history, in which the outcome of every run stands beside it. */
export interface RecordedRun extends Omit<FinishedRun, 'knownAt'> {
  /** `null` where the history does not tell: known once a later `batch` of the repository begins. */
  readonly knownAt: number | null;
  /** Runs of one batch know nothing of one another, such as the tests of one test run. */
  readonly batch: string;
}

/** The median and the bounds of a 90 % interval, in the unit of the values. */
export interface Spread {
  readonly median: number;
  readonly lo: number;
  readonly hi: number;
}

/** A change of level in a series: `index` is the first value of the new level. */
export interface ChangePoint {
  readonly index: number;
  /** That there is a change here, 0 to 1. */
  readonly probability: number;
  /** Rate or median before and after it. */
  readonly before: number;
  readonly after: number;
}

/** A model that produced something stored: equal versions must mean equal forecasts. */
export interface ModelName {
  readonly name: string;
  readonly version: number;
}
