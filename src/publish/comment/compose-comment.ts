import type { CommentPart, Verdict } from '#domain';
import { byteLength } from '#safety';
import { packParts, unpackParts } from '../parts/travelling.ts';
import type { CommentDrawing } from './comment-drawing.ts';
import { wrapComment } from './comment-envelope.ts';

/** GitHub documents 65,536 characters for a comment and stores bytes: below it in either. */
const COMMENT_BYTES = 60_000;

/** Of them for what the next job has to know. */
const PARTS_BYTES = 20_000;

export interface ComposedComment {
  readonly body: string;
  readonly digest: string;
  readonly mood: 'red' | 'green';
}

/**
 * The whole comment of some parts. It is drawn from what travels in it, not from what a job knows
 * besides: whoever adds a part later draws the same of the others.
 */
export function composeComment(
  project: string,
  parts: readonly CommentPart[],
  draw: CommentDrawing,
): ComposedComment {
  const packed = packParts(parts, PARTS_BYTES);
  const mood = moodOf(parts);
  const envelope = { mood, parts: packed };
  const around = byteLength(wrapComment(project, '', { ...envelope, digest: '0'.repeat(16) }));
  const drawn = draw(packed === null ? parts : unpackParts(packed), COMMENT_BYTES - around);
  const body = wrapComment(project, drawn.text, { ...envelope, digest: drawn.digest });
  return { body, digest: drawn.digest, mood };
}

/**
 * Red when a job failed, could not even start, or ended well without a service it lost for good, unless that
 * is known not to be of this change.
 */
export function moodOf(parts: readonly CommentPart[]): 'red' | 'green' {
  return parts.every(({ report }) => report.outcome === 'passed' && !report.verdicts.some(isLoss))
    ? 'green'
    : 'red';
}

function isLoss({ tolerated, relation }: Verdict): boolean {
  return tolerated === true && (relation === 'introduced' || relation === 'unknown');
}
