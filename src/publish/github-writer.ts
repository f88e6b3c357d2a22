import type { GitHubProblem } from '#domain';
import type { Result } from '#std';

export interface IssueComment {
  readonly id: number;
  /** The same comment to GitHub's GraphQL API. */
  readonly nodeId: string;
  readonly body: string;
  readonly url: string;
  readonly author: { readonly login: string; readonly type: string } | null;
}

export interface CommentPage {
  readonly comments: readonly IssueComment[];
  readonly hasNext: boolean;
}

/** What publishing asks of GitHub, for one repository. No call hangs: a deadline covers them all. */
export interface GitHubWriter {
  /** The newest commit of a pull request. */
  headSha(pullRequest: number): Promise<Result<string, GitHubProblem>>;
  /** Oldest first, a hundred a page, counted from 1. */
  listComments(pullRequest: number, page: number): Promise<Result<CommentPage, GitHubProblem>>;
  createComment(pullRequest: number, body: string): Promise<Result<IssueComment, GitHubProblem>>;
  updateComment(commentId: number, body: string): Promise<Result<IssueComment, GitHubProblem>>;
  /** Folds a comment away as outdated; it stays where it is. */
  minimiseComment(nodeId: string): Promise<Result<void, GitHubProblem>>;
  /** Who the token belongs to; `null` for a token that may not ask, such as the one of Actions. */
  ownLogin(): Promise<Result<string | null, GitHubProblem>>;
}
