import { describeGitHubProblem, type GitHubProblem } from '#domain';
import { ok, type Result } from '#std';
import type { GitHubWriter, IssueComment } from '../github-writer.ts';
import type { CommentAction, SkipReason } from '../publish-action.ts';
import type { CommentDrawing } from './comment-drawing.ts';
import { commentMarker, pointerTo } from './comment-envelope.ts';
import { findComments } from './find-comments.ts';
import { planWrite } from './plan-write.ts';
import {
  hasOtherWriters,
  type StandingComment,
  saysOurs,
  standingComment,
} from './standing-comment.ts';
import type { Turns } from './turns.ts';

export interface WrittenComment {
  readonly status: 'created' | 'updated';
  readonly url: string;
  /** What is not as it should be, all the same. */
  readonly note: string | null;
}

export type CommentOutcome =
  | WrittenComment
  | { readonly status: 'skipped'; readonly reason: SkipReason };

export interface CommentPorts {
  readonly github: GitHubWriter;
  readonly draw: CommentDrawing;
  readonly turns: Turns;
}

/**
 * Brings the one comment of a project on a pull request to what it should say. Where other jobs write
 * too, it looks again later, and writes again what another one has undone in the meantime: the README
 * of `publish/` tells why nothing is lost.
 */
export async function upsertComment(
  action: CommentAction,
  ports: CommentPorts,
): Promise<Result<CommentOutcome, GitHubProblem>> {
  const { github, draw, turns } = ports;
  let written = null as WrittenComment | null;
  for (let round = 1; ; round += 1) {
    const readAt = turns.now();
    const found = await findComments(github, action.pullRequest, commentMarker(action.project));
    if (!found.ok) return failedOr(written, found.error);
    const standing = standingComment(found.value, action.project);
    if (written && saysOurs(standing, action)) return ok(written);
    const isLast = round >= turns.rounds;
    if (written && isLast) return ok({ ...written, note: 'other jobs kept writing over it' });
    const plan = planWrite(action, standing, draw);
    if (plan.kind === 'skip') {
      await retire(standing, action, github);
      return ok(written ?? { status: 'skipped', reason: plan.reason });
    }
    const isShared = hasOtherWriters(standing, action);
    if (isShared && standing.comment === null && round === 1) {
      // Jobs of a matrix end together; one of them is to come first.
      await turns.pause(turns.random() * turns.spreadMs);
      continue;
    }
    // Asked last: most runs end before, and the time to be overtaken is shortest.
    if (await isOutdated(action, github)) {
      return ok(written ?? { status: 'skipped', reason: 'outdated' });
    }
    if (isShared && !isLast && turns.now() - readAt > turns.freshMs) continue;
    const answer = await write(standing.comment, action, plan.composed.body, github);
    if (!answer.ok) return failedOr(written, answer.error);
    const status = written?.status ?? (standing.comment ? 'updated' : 'created');
    written = { status, url: answer.value.url, note: null };
    await retire({ ...standing, comment: answer.value }, action, github);
    // Of a new comment it is not known yet whether another job began one too.
    if (!isShared && standing.comment !== null) return ok(written);
    if (isShared) await turns.pause(2 * turns.freshMs + turns.random() * turns.spreadMs);
  }
}

function failedOr(
  written: WrittenComment | null,
  error: GitHubProblem,
): Result<CommentOutcome, GitHubProblem> {
  const note = `not looked at again: ${describeGitHubProblem(error)}`;
  return written ? ok({ ...written, note }) : { ok: false, error };
}

function write(
  comment: IssueComment | null,
  action: CommentAction,
  body: string,
  github: GitHubWriter,
): Promise<Result<IssueComment, GitHubProblem>> {
  return comment
    ? github.updateComment(comment.id, body)
    : github.createComment(action.pullRequest, body);
}

/** When GitHub does not tell the newest commit, the report is published: it is still about this change. */
async function isOutdated(action: CommentAction, github: GitHubWriter): Promise<boolean> {
  if (action.headSha === null) return false;
  const head = await github.headSha(action.pullRequest);
  return head.ok && head.value !== action.headSha;
}

/**
 * What the duplicates said stands in the comment that counts: each becomes a pointer to it, and is
 * folded away. Nothing is deleted. A listing does not tell what is folded, so the pointer alone keeps
 * them from being taken for the project's comment again; folding may fail.
 */
async function retire(
  { comment, duplicates }: StandingComment,
  { project }: CommentAction,
  github: GitHubWriter,
): Promise<void> {
  for (const { id, nodeId } of comment === null ? [] : duplicates) {
    const pointed = await github.updateComment(id, pointerTo(comment?.url ?? '', project));
    if (pointed.ok) await github.minimiseComment(nodeId);
  }
}
