import type { FailureRow, GitHubProblem, TestRow } from '#domain';

/** What the log of a failed job says, as the history keeps it. */
export interface JobLogRows {
  readonly failures: readonly FailureRow[];
  /** Those that failed. */
  readonly tests: readonly TestRow[];
}

/** Reads a job's log to its end. The history knows nothing of logs: `app` gives it who does. */
export type ReadJobLog = (log: AsyncIterable<Uint8Array>) => Promise<JobLogRows>;

/** How the logs of failed jobs fared. */
export interface JobLogCounts {
  readonly read: number;
  /** GitHub no longer has them; it keeps logs for 90 days, or as the repository says. */
  readonly gone: number;
  /** They did not come whole, twice: too long, too slow, or cut. */
  readonly unread: number;
  /** Why the first of these could not be read; `null` when all could. */
  readonly firstProblem: string | null;
  /** Why GitHub gives this token no logs; from then on none was asked for. */
  readonly refused: GitHubProblem | null;
}

export const NO_LOGS: JobLogCounts = {
  read: 0,
  gone: 0,
  unread: 0,
  firstProblem: null,
  refused: null,
};
