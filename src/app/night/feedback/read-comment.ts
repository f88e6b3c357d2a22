import type { GitHubProblem, VerdictFeedback } from '#domain';
import {
  countThumbs,
  type FeedbackComment,
  type FeedbackGitHub,
  isByUs,
  shownVerdicts,
} from '#publish';
import { ok, type Result } from '#std';
import type { Allowance } from './allowance.ts';

export interface CommentPlace {
  readonly github: FeedbackGitHub;
  readonly repo: string;
  readonly isLabelled: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly allowance: Allowance;
}

/**
 * What people say of each verdict of a comment; none for a comment that is not ours, whoever pasted our
 * marker into it. `null` when no request is left to ask with.
 */
export async function readComment(
  comment: FeedbackComment,
  known: readonly VerdictFeedback[],
  { github, repo, isLabelled, now, allowance }: CommentPlace,
): Promise<Result<readonly VerdictFeedback[] | null, GitHubProblem>> {
  const verdicts = shownVerdicts(comment.body);
  if (verdicts === null) return ok([]);
  const own = await isByUs(comment, github);
  if (!own.ok) return own;
  if (!own.value) return ok([]);
  const hasThumbs = comment.thumbs !== 0;
  if (hasThumbs && !allowance.take()) return ok(null);
  const thumbs = hasThumbs ? await github.thumbs(comment.id) : ok([]);
  if (!thumbs.ok) return thumbs;
  const reading = { repo, comment, verdicts, thumbs: thumbs.value, isLabelled, readAt: now };
  return ok(countThumbs(reading, known));
}
