import type { HistoryEntry, HistorySlice, JobRun, SliceQuery, UsualReadyTime } from '#domain';

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

export interface CountQuery extends RunsQuery {
  /** `null` stands for runs that name no branch; when absent `baseRuns` is 0. */
  readonly baseBranch?: string | null;
  /** How far back to count; without limit when absent. */
  readonly windowDays?: number;
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
  readonly kind: 'sqlite' | 'memory';
  record(entry: HistoryEntry): Promise<void>;
  /** Answers how many were written. Much faster than one by one. */
  recordMany(entries: Iterable<HistoryEntry>): Promise<number>;
  /** Which of these run ids are already here. */
  known(repo: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
  slice(query: SliceQuery): Promise<HistorySlice>;
  /** Services without a recorded start are left out. */
  usualReadyTimes(query: ReadyTimesQuery): Promise<readonly UsualReadyTime[]>;
  /** In the order they became known: by completion, then by id. */
  runs(query: RunsQuery): AsyncIterable<JobRun>;
  /** Every run with all it left behind, finished or not, in the order in which it was last written. */
  entries(): AsyncIterable<HistoryEntry>;
  count(query: CountQuery): Promise<RunCount>;
  /** Where an ingest left off; `null` when it never began. */
  cursor(key: string): Promise<string | null>;
  setCursor(key: string, value: string): Promise<void>;
  close(): Promise<void>;
}
