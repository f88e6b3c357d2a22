import type { GitHubProblem } from '#domain';
import type { Result } from '#std';
import type { IssueComment } from './issue-comment.ts';
import type { ReadThread } from './thread/thread.ts';

/** What publishing asks of GitHub, for one repository. No call hangs: a deadline covers them all. */
export interface GitHubWriter {
  readonly readThread: ReadThread;
  createComment(pullRequest: number, body: string): Promise<Result<IssueComment, GitHubProblem>>;
  updateComment(commentId: number, body: string): Promise<Result<IssueComment, GitHubProblem>>;
  /** Folds a comment away as outdated; it stays where it is. */
  minimiseComment(nodeId: string): Promise<Result<void, GitHubProblem>>;
}
