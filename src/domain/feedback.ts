import type { Signature } from './evidence.ts';
import type { Relation } from './verdict.ts';

/** A verdict as a comment of ours showed it. */
export interface ShownVerdict {
  readonly signature: Signature;
  /** The signature says nothing of its own: it cannot be pinned. */
  readonly generic: boolean;
  readonly cause: string;
  readonly relation: Relation;
}

/** What people said of a verdict where they saw it. Opinions: nobody knows whether they are right. */
export interface VerdictFeedback extends ShownVerdict {
  readonly repo: string;
  /** GitHub's number of the comment. */
  readonly comment: number;
  readonly pullRequest: number;
  /** Since when the comment has shown it, epoch milliseconds; a comment is written over again. */
  readonly shownAt: number;
  /** Reactions of people to the comment while it showed this. */
  readonly thumbsDown: number;
  readonly thumbsUp: number;
  /** Whether the pull request carries the label `wrong verdict`, put there about this. */
  readonly labelled: boolean;
  /** When the reactions were counted, epoch milliseconds. */
  readonly readAt: number;
}

/** A maintainer's word on what a failure is: it decides its cause, never whose it is. */
export interface Pin {
  readonly repo: string;
  /** GitHub's number of the comment that said so; of two about one failure the later one holds. */
  readonly comment: number;
  readonly signature: Signature;
  /** A `CauseId`, or an id under a user rule's own prefix; `null` takes an earlier pin away. */
  readonly cause: string | null;
  /** A login, without the `@`. */
  readonly by: string;
  /** When it was written, epoch milliseconds. */
  readonly saidAt: number;
  /** When it was read: a run that began before knows nothing of it. */
  readonly knownAt: number;
}

/** How many of the verdicts of one cause people called wrong. */
export interface CauseFeedback {
  readonly cause: string;
  readonly shown: number;
  readonly calledWrong: number;
}

/** A verdict that people called wrong. */
export interface CalledWrong {
  readonly signature: Signature;
  readonly cause: string;
  readonly relation: Relation;
  readonly pullRequest: number;
  /** Web address of the comment. */
  readonly url: string;
  readonly shownAt: number;
  readonly thumbsDown: number;
  readonly labelled: boolean;
}

/** What a night's report says of feedback. A verdict counts once a comment, however often it stood there. */
export interface NightFeedback {
  readonly days: number;
  readonly comments: number;
  readonly shown: number;
  readonly calledWrong: number;
  readonly calledRight: number;
  /** Those with a verdict called wrong, most first. */
  readonly causes: readonly CauseFeedback[];
  /** Newest first. */
  readonly latest: readonly CalledWrong[];
  /** Causes that are pinned. */
  readonly pins: number;
  /** Why feedback could not be read this night, one sentence; `null` when it was. */
  readonly problem: string | null;
}
