import type { GitHubProblem } from '#domain';
import type { Result } from '#std';

/** A comment on a pull request, by anybody. */
export interface FeedbackComment {
  readonly id: number;
  readonly pullRequest: number;
  readonly body: string;
  readonly author: { readonly login: string; readonly type: string } | null;
  /** Epoch milliseconds. A reaction does not update a comment. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** How many thumbs there are, whosesoever; `null` where GitHub does not say. */
  readonly thumbs: number | null;
}

export interface CommentsPage {
  /** Those on pull requests; the page may hold others. */
  readonly comments: readonly FeedbackComment[];
  /** When the page's last comment of any kind was updated, epoch milliseconds; `null` without one. */
  readonly until: number | null;
  readonly hasNext: boolean;
}

/** A thumb of a person; bots have no opinion. */
export interface Thumb {
  readonly kind: 'down' | 'up';
  /** Epoch milliseconds. */
  readonly at: number;
}

export type CommandAnswer = 'done' | 'refused';

/** What feedback asks of GitHub, for one repository. One call is one request, apart from retries. */
export interface FeedbackGitHub {
  /** Of the whole repository, updated at or after a moment, the earliest first; pages count from 1. */
  commentsSince(since: number, page: number): Promise<Result<CommentsPage, GitHubProblem>>;
  /** Of one pull request, oldest first; pages count from 1. */
  commentsOn(pullRequest: number, page: number): Promise<Result<CommentsPage, GitHubProblem>>;
  /** `null` for one that is gone, or stands on no pull request. */
  comment(id: number): Promise<Result<FeedbackComment | null, GitHubProblem>>;
  /** The first hundred. */
  thumbs(commentId: number): Promise<Result<readonly Thumb[], GitHubProblem>>;
  /** Numbers of pull requests that carry a label, of the hundred updated last. */
  labelled(label: string): Promise<Result<readonly number[], GitHubProblem>>;
  /** Whether somebody may write to the repository, as those who maintain and administrate it may. */
  mayWrite(login: string): Promise<Result<boolean, GitHubProblem>>;
  /** Answers a command with a reaction: 👍 or 😕. */
  react(commentId: number, answer: CommandAnswer): Promise<Result<void, GitHubProblem>>;
  /** As `GitHubWriter.ownLogin`. */
  ownLogin(): Promise<Result<string | null, GitHubProblem>>;
}
