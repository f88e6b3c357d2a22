/** Commits between the last run of the old level and the first of the new one; `null` when not told. */
export interface CommitInterval {
  readonly lastBefore: string | null;
  readonly first: string | null;
}

/** `grew` and `shrank` are of what a service uses. */
export type NightChangeKind = 'broke' | 'fixed' | 'slower' | 'faster' | 'grew' | 'shrank';

/** What is measured in each run: a share, milliseconds, per cent of a core, or bytes. */
export type NightMeasure = 'failures' | 'duration' | 'start' | 'cpu' | 'memory';

/** What runs of a job consist of. */
export type NightPart =
  | { readonly kind: 'test'; readonly name: string }
  | { readonly kind: 'service'; readonly name: string };

/** Whose measure it is: the job's itself, or of a test or service within it. */
export type NightSubject = { readonly kind: 'job' } | NightPart;

export interface NightChange {
  readonly kind: NightChangeKind;
  readonly job: string;
  readonly subject: NightSubject;
  readonly measure: NightMeasure;
  /** When the first run of the new level began, epoch milliseconds. */
  readonly at: number;
  readonly commits: CommitInterval;
  /** A failure rate, or a median in the unit of the measure. */
  readonly before: number;
  readonly after: number;
  /** That there is a change here, 0 to 1. */
  readonly probability: number;
  /** Of the test against no change, before and after the control over the whole night. */
  readonly p: number;
  readonly adjustedP: number;
}
