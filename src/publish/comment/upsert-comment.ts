import { describeGitHubProblem, type GitHubProblem } from '#domain';
import { ok, type Result } from '#std';
import type { GitHubWriter } from '../github-writer.ts';
import type { IssueComment } from '../issue-comment.ts';
import type { CommentAction, SkipReason } from '../publish-action.ts';
import type { Thread } from '../thread/thread.ts';
import type { CommentDrawing } from './comment-drawing.ts';
import { commentMarker, pointerTo } from './comment-envelope.ts';
import { planWrite } from './plan-write.ts';
import {
  hasOtherWriters,
  type StandingComment,
  saysAll,
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
  let progress: Progress = { round: 1, written: null, seen: null };
  for (;;) {
    const turn: Turn = await takeTurn(action, ports, progress);
    if (turn.kind === 'done') return outcomeOf(progress, turn.outcome);
    if (turn.pauseMs > 0) await ports.turns.pause(turn.pauseMs);
    progress = { ...turn, round: progress.round + 1 };
  }
}

/** What was written stands, whatever came of looking at it again. */
function outcomeOf(
  { written }: Progress,
  last: Result<CommentOutcome, GitHubProblem>,
): Result<CommentOutcome, GitHubProblem> {
  if (written === null || (last.ok && last.value.status !== 'skipped')) return last;
  const note = last.ok ? null : `not looked at again: ${describeGitHubProblem(last.error)}`;
  return ok({ ...written, note });
}

interface Progress {
  /** Readings, this one among them. */
  readonly round: number;
  /** What this job wrote in a turn before. */
  readonly written: WrittenComment | null;
  /** The whole comment as it was when it last said everything we know. */
  readonly seen: string | null;
}

type Turn =
  | { readonly kind: 'done'; readonly outcome: Result<CommentOutcome, GitHubProblem> }
  | ({ readonly kind: 'again'; readonly pauseMs: number } & Omit<Progress, 'round'>);

function done(outcome: CommentOutcome): Turn {
  return { kind: 'done', outcome: ok(outcome) };
}

/** Reads, and writes when there is something to say that does not stand there. */
async function takeTurn(
  action: CommentAction,
  ports: CommentPorts,
  progress: Progress,
): Promise<Turn> {
  const { github, turns } = ports;
  const { written, round } = progress;
  const readAt = turns.now();
  const thread = await github.readThread(action.pullRequest, commentMarker(action.project));
  if (!thread.ok) return { kind: 'done', outcome: thread };
  const standing = standingComment(thread.value.comments, action.project);
  if (written && saysAll(standing, action)) return lookAgain(standing, written, ports, progress);
  if (written && round >= turns.rounds) return done({ ...written, note: OVERRUN });
  const plan = planWrite(action, standing, ports.draw);
  if (plan.kind === 'skip') return done({ status: 'skipped', reason: plan.reason });
  const isShared = hasOtherWriters(standing, action);
  if (isShared && standing.comment === null && round === 1) {
    // Jobs of a matrix end together; one of them is to come first.
    return { ...progress, kind: 'again', pauseMs: turns.random() * turns.spreadMs };
  }
  // Asked last: most runs end before, and the reading may not have told.
  if (await isOutdated(action, thread.value))
    return done({ status: 'skipped', reason: 'outdated' });
  const isStale = turns.now() - readAt > turns.freshMs;
  if (isStale && round < (isShared ? turns.rounds : 2))
    return { ...progress, kind: 'again', pauseMs: 0 };
  const answer = await write(standing.comment, action, plan.composed.body, github);
  if (!answer.ok) return { kind: 'done', outcome: answer };
  const status = written?.status ?? (standing.comment ? 'updated' : 'created');
  const now: WrittenComment = { status, url: answer.value.url, note: null };
  // Of a new comment it is not known yet whether another job began one too.
  const isAlone = !isShared && standing.comment !== null && standing.duplicates.length === 0;
  if (isAlone) return done(now);
  const pauseMs = isShared ? pauseOf(turns) : 0;
  return { kind: 'again', pauseMs, written: now, seen: answer.value.body };
}

const OVERRUN = 'other jobs kept writing over it';

/**
 * The comment says everything. When nobody has written since it was last seen to, whoever writes next
 * has read it so, and this job may go.
 */
async function lookAgain(
  standing: StandingComment,
  written: WrittenComment,
  { github, turns }: CommentPorts,
  { seen, round }: Progress,
): Promise<Turn> {
  const { comment, duplicates } = standing;
  if (comment === null) return done(written);
  const now = { ...written, url: comment.url };
  await retire(comment, duplicates, github);
  if (comment.body === seen) return done(now);
  if (round >= turns.rounds) return done({ ...now, note: OVERRUN });
  return { kind: 'again', pauseMs: pauseOf(turns), written: now, seen: comment.body };
}

/** Longer than a reading may be old and its writing under way. */
function pauseOf({ freshMs, spreadMs, random }: Turns): number {
  return 2 * freshMs + random() * spreadMs;
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
async function isOutdated(action: CommentAction, thread: Thread): Promise<boolean> {
  if (action.headSha === null) return false;
  const head = await thread.headSha();
  return head.ok && head.value !== action.headSha;
}

/**
 * What the duplicates said stands in the comment that counts: each becomes a pointer to it, and is
 * folded away. Nothing is deleted. It is the pointer that keeps them from being taken for the project's
 * comment again, by whomever: not every reading tells what is folded, and folding may fail.
 */
async function retire(
  { url }: IssueComment,
  duplicates: readonly IssueComment[],
  github: GitHubWriter,
): Promise<void> {
  for (const { id, nodeId, isMinimised } of duplicates) {
    const pointed = await github.updateComment(id, pointerTo(url));
    if (pointed.ok && !isMinimised) await github.minimiseComment(nodeId);
  }
}
