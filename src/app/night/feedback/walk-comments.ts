import type { GitHubProblem } from '#domain';
import type { FeedbackComment, FeedbackGitHub } from '#publish';
import type { Allowance } from './allowance.ts';

export interface Walk {
  readonly comments: readonly FeedbackComment[];
  /** Everything updated before it has been seen, epoch milliseconds. */
  readonly until: number;
  readonly problem: GitHubProblem | null;
}

/**
 * The comments of a repository in the order they were updated, from a moment on, as far as the
 * allowance goes. Each page is asked for from where the last one ended: one that is updated meanwhile
 * moves to the end, and nothing moves out of sight.
 */
export async function walkComments(
  github: FeedbackGitHub,
  since: number,
  allowance: Allowance,
): Promise<Walk> {
  const found = new Map<number, FeedbackComment>();
  const walked = (until: number, problem: GitHubProblem | null = null): Walk => ({
    comments: [...found.values()],
    until,
    problem,
  });
  let from = since;
  let page = 1;
  while (allowance.take()) {
    const answer = await github.commentsSince(from, page);
    if (!answer.ok) return walked(from, answer.error);
    const { comments, until, hasNext } = answer.value;
    for (const comment of comments) found.set(comment.id, comment);
    // A whole page of one second: what follows is on the next page of the same question.
    page = until === null || until > from ? 1 : page + 1;
    from = Math.max(from, until ?? from);
    if (!hasNext) return walked(from);
  }
  return walked(from);
}
