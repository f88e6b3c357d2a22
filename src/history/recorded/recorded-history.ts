import type { RecordedRun } from '#domain';

/** Files of recorded runs, read for a back-test. */
export interface RecordedHistory {
  /** In the order of `startedAt`; equal times in the order of the files and of their lines. */
  readonly runs: readonly RecordedRun[];
  /** Lines read that were not blank. */
  readonly lines: number;
  readonly rejected: number;
  /** Runs that replaced an earlier one of the same repository and id. */
  readonly repeated: number;
  /** Runs of which something was corrected. */
  readonly adjusted: number;
  /** Of the rejected lines, those that come first. */
  readonly problems: readonly RecordedLineProblem[];
}

export interface RecordedLineProblem {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** Why a file could not be used. */
export type RecordedProblem =
  | { readonly kind: 'unreadable'; readonly file: string; readonly message: string }
  | { readonly kind: 'cut-gzip'; readonly file: string; readonly afterLine: number }
  | {
      readonly kind: 'nothing-usable';
      readonly file: string;
      readonly lines: number;
      readonly first: RecordedLineProblem | null;
    };
