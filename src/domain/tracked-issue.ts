import type { Signature } from './evidence.ts';

/** A failure that comes and goes, and the repository's open issue about it. */
export interface TrackedIssue {
  readonly signature: Signature;
  /** GitHub's number of the issue. */
  readonly issue: number;
}
