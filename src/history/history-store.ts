import type {
  FailureRow,
  HistoryEntry,
  HistorySlice,
  JobRun,
  KnownFailure,
  RunWithSignatures,
  ServiceOfRun,
  Signature,
  SliceQuery,
  TestOfRun,
  UsualReadyTime,
} from '#domain';
import type { FeedbackBook } from './feedback-book.ts';
import type { ForecastLedger } from './forecast-ledger.ts';

export interface ReadyTimesQuery {
  readonly repo: string;
  readonly services: readonly string[];
  /** Epoch milliseconds. */
  readonly asOf: number;
}

export interface RunsQuery {
  readonly repo: string;
  /** All jobs when absent. */
  readonly job?: string;
  /** Epoch milliseconds. */
  readonly asOf: number;
}

/** Finished runs that began in a period, for walking through a history. */
export interface PeriodQuery extends RunsQuery {
  /** Epoch milliseconds: began at or after it; without limit when absent. */
  readonly since?: number;
}

/** Of the tests or services of a period, one. */
export interface EntityQuery extends PeriodQuery {
  readonly name?: string;
}

/** The latest finished runs of one job. */
export interface LatestQuery {
  readonly repo: string;
  readonly job: string;
  /** Epoch milliseconds. */
  readonly asOf: number;
  readonly most: number;
}

/** Failures of one job that were recorded with their texts. */
export interface KnownFailuresQuery extends Omit<LatestQuery, 'most'> {
  readonly windowDays: number;
  /** The version of the masks that made their signatures: what stands before the hyphen. */
  readonly masks: string;
}

/** Failures by name, wherever they were seen. */
export interface NewestFailuresQuery {
  readonly repo: string;
  readonly signatures: readonly Signature[];
  /** Epoch milliseconds. */
  readonly asOf: number;
}

export interface ForgetQuery {
  readonly repo: string;
  /** Epoch milliseconds: what ended before it is removed. */
  readonly before: number;
}

export interface Forgotten {
  readonly runs: number;
  readonly forecasts: number;
}

export interface CountQuery extends RunsQuery {
  /** `null` stands for runs that name no branch; when absent `baseRuns` is 0. */
  readonly baseBranch?: string | null;
  /** How far back to count; without limit when absent. */
  readonly windowDays?: number;
}

export interface ReachQuery {
  readonly repo: string;
  /** Epoch milliseconds. */
  readonly asOf: number;
  /** How many of the newest runs. */
  readonly most: number;
}

/** How far the newest finished runs reach, epoch milliseconds. */
export interface HistoryReach {
  /** When the first of them began; `null` when there are no earlier ones. */
  readonly since: number | null;
  /** When the last finished run ended. */
  readonly until: number;
}

export interface RunCount {
  /** Finished runs that passed or failed; cancelled and skipped ones say nothing. */
  readonly runs: number;
  /** Those of them on the base branch, outside pull requests. */
  readonly baseRuns: number;
}

/**
 * The memory of earlier runs. Every question names the moment it is asked for (`asOf`): only runs
 * completed at or before it are seen, so that nothing can learn from the future.
 *
 * A run is identified by `repo` and `id`; recording it again replaces it with everything it left
 * behind, so nothing is ever counted twice.
 *
 * A method rejects only when the medium fails under it (disk full, file destroyed while in use).
 */
export interface HistoryStore {
  readonly kind: 'sqlite' | 'postgres' | 'memory';
  readonly forecasts: ForecastLedger;
  readonly feedback: FeedbackBook;
  record(entry: HistoryEntry): Promise<void>;
  /** Answers how many were written. Much faster than one by one. */
  recordMany(entries: Iterable<HistoryEntry>): Promise<number>;
  /** Which of these run ids are already here. */
  known(repo: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
  slice(query: SliceQuery): Promise<HistorySlice>;
  /** The latest of a job, in the order they became known. */
  latestRuns(query: LatestQuery): Promise<readonly RunWithSignatures[]>;
  /**
   * What the job's latest failed runs in the window failed with (`known-failures.ts` has the bounds), the
   * most frequent first, then by signature and text.
   */
  knownFailures(query: KnownFailuresQuery): Promise<readonly KnownFailure[]>;
  /** Each as the run that ended last left it behind, in the order asked; unknown ones are left out. */
  newestFailures(query: NewestFailuresQuery): Promise<readonly FailureRow[]>;
  /** Services without a recorded start are left out. */
  usualReadyTimes(query: ReadyTimesQuery): Promise<readonly UsualReadyTime[]>;
  /** In the order they became known: by completion, then by id. */
  runs(query: RunsQuery): AsyncIterable<JobRun>;
  /** In the order they began, then by id; each with the names of what failed in it, as recorded. */
  runsOf(query: PeriodQuery): AsyncIterable<RunWithSignatures>;
  /** In the order their runs began, and within a run as they were recorded. */
  testsOf(query: EntityQuery): AsyncIterable<TestOfRun>;
  servicesOf(query: EntityQuery): AsyncIterable<ServiceOfRun>;
  /** Every run with all it left behind, finished or not, in the order in which it was last written. */
  entries(): AsyncIterable<HistoryEntry>;
  count(query: CountQuery): Promise<RunCount>;
  /** `null` when no run has finished. */
  reach(query: ReachQuery): Promise<HistoryReach | null>;
  /** Where an ingest left off; `null` when it never began. */
  cursor(key: string): Promise<string | null>;
  setCursor(key: string, value: string): Promise<void>;
  /**
   * Removes the runs of a repository that ended before a moment, with all they left behind, the
   * forecasts settled or, still waiting, made before it, and what people said of verdicts shown before
   * it; all of it or nothing. The newest finished run of each job stays, and so do a run that has not
   * finished and every pin.
   */
  forget(query: ForgetQuery): Promise<Forgotten>;
  close(): Promise<void>;
}
