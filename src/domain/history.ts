import type { Signature } from './evidence.ts';
import type { RelationCounts } from './verdict.ts';

export type Conclusion =
  | 'success'
  | 'failure'
  | 'cancelled'
  | 'skipped'
  | 'timed_out'
  | 'neutral'
  | 'action_required';

/**
 * One execution of one job, in the form of `runs.ndjson` (design, section 9). `id` is unique for one
 * attempt; writing it again replaces it.
 */
export interface JobRun {
  readonly id: string;
  /** `owner/name`; the empty string when unknown. */
  readonly repo: string;
  readonly job: string;
  readonly branch: string | null;
  /** Number of the pull request. */
  readonly pr: number | null;
  readonly sha: string | null;
  readonly attempt: number;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** `null` for a run that has not finished; it counts for nothing until it has. */
  readonly completedAt: number | null;
  readonly conclusion: Conclusion | null;
  readonly durationMs: number | null;
  readonly runner: string | null;
  readonly extra: Readonly<Record<string, unknown>>;
}

export interface FailureRow {
  readonly signature: Signature;
  readonly cause: string;
  readonly title: string;
  /** At most a few lines, redacted. */
  readonly excerpt: string;
  readonly culprit: string | null;
  /**
   * What the signature was made of, redacted, to find near-duplicates by; `null` when the signature says
   * nothing of its own, when the text is long, and of failures that were recorded before it was kept.
   */
  readonly masked: string | null;
}

/** A finished run, and the signatures of what failed in it. */
export interface RunWithSignatures {
  readonly run: JobRun;
  readonly signatures: readonly Signature[];
}

/** A failure that the history knows by its text. */
export interface KnownFailure {
  readonly signature: Signature;
  readonly masked: string;
  /** Runs that showed it. */
  readonly count: number;
}

export interface ServiceRow {
  readonly service: string;
  readonly readyAfterMs: number | null;
  /** Of the probe that found it ready; `null` for one that answers no probe. */
  readonly responseMs: number | null;
  readonly restarts: number;
  /** Highest of the run's samples, 100 being one core; `null` when there were none. */
  readonly peakCpuPercent: number | null;
  readonly peakMemoryBytes: number | null;
  readonly outcome: 'ready' | 'completed' | 'failed' | 'skipped';
}

export interface TestRow {
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly durationMs: number | null;
}

/** Everything one run leaves behind for later ones. */
export interface HistoryEntry {
  readonly run: JobRun;
  readonly failures: readonly FailureRow[];
  readonly services: readonly ServiceRow[];
  readonly tests: readonly TestRow[];
}

/** A test within its run. */
export interface TestOfRun {
  readonly run: JobRun;
  readonly test: TestRow;
}

/** A service within its run. */
export interface ServiceOfRun {
  readonly run: JobRun;
  readonly service: ServiceRow;
}

/** Which past a verdict may look at. Only runs completed at or before `asOf` count. */
export interface SliceQuery {
  readonly repo: string;
  readonly job: string;
  readonly signature: Signature;
  /** Further signatures that are taken for the same failure. */
  readonly alike?: readonly Signature[];
  readonly baseBranch: string | null;
  readonly branch: string | null;
  readonly pr: number | null;
  readonly sha: string | null;
  /** Epoch milliseconds. */
  readonly asOf: number;
  readonly windowDays: number;
}

/** What the past says of one signature. */
export type HistorySlice = RelationCounts;

/** How long a service usually takes to become ready. */
export interface UsualReadyTime {
  readonly service: string;
  readonly count: number;
  readonly medianMs: number;
  /** Median absolute deviation times 1.4826, milliseconds: a robust standard deviation. */
  readonly spreadMs: number;
}
