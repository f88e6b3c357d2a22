/** Commits between the last run of the old level and the first of the new one; `null` when not told. */
export interface CommitInterval {
  readonly lastBefore: string | null;
  readonly first: string | null;
}

export type NightChangeKind = 'broke' | 'fixed' | 'slower' | 'faster';

export interface NightChange {
  readonly kind: NightChangeKind;
  readonly job: string;
  /** When the first run of the new level began, epoch milliseconds. */
  readonly at: number;
  readonly commits: CommitInterval;
  /** A failure rate, or a median duration in milliseconds. */
  readonly before: number;
  readonly after: number;
  /** That there is a change here, 0 to 1. */
  readonly probability: number;
  /** Of the test against no change, before and after the control over the whole night. */
  readonly p: number;
  readonly adjustedP: number;
}
