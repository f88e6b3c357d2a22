import type { RecordedRun } from '#domain';

/** What one line stands for: one run, or all points of a series. */
export interface RecordedLine {
  readonly runs: readonly RecordedRun[];
  readonly adjusted: boolean;
}
