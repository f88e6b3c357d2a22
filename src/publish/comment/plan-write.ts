import { partKeyOf } from '#domain';
import type { CommentAction, SkipReason } from '../publish-action.ts';
import type { CommentDrawing } from './comment-drawing.ts';
import { type ComposedComment, composeComment, moodOf } from './compose-comment.ts';
import { mergedParts, type StandingComment } from './standing-comment.ts';

export type WritePlan =
  | { readonly kind: 'write'; readonly composed: ComposedComment }
  | { readonly kind: 'skip'; readonly reason: SkipReason };

/** What the comment should say now, or why it is left as it is. */
export function planWrite(
  action: CommentAction,
  standing: StandingComment,
  draw: CommentDrawing,
): WritePlan {
  const parts = mergedParts(standing, action);
  if (staysSilent(action, standing) && moodOf(parts) === 'green') {
    return { kind: 'skip', reason: 'green' };
  }
  const composed = composeComment(action.project, parts, draw);
  const { envelope } = standing;
  const isUnchanged = envelope?.digest === composed.digest && envelope.mood === composed.mood;
  return isUnchanged ? { kind: 'skip', reason: 'unchanged' } : { kind: 'write', composed };
}

/**
 * Green is told where red stands, and where jobs of this very commit have begun to tell it: else the
 * comment would say for good that some have yet to report.
 */
function staysSilent(
  action: CommentAction,
  { comment, envelope, parts }: StandingComment,
): boolean {
  if (action.whenGreen === 'write' || envelope?.mood === 'red') return false;
  if (comment === null) return true;
  if (envelope === null) return false;
  const sha = action.parts[0]?.report.context.sha;
  const told = parts.filter(({ report }) => report.context.sha === sha).map(partKeyOf);
  return told.length === 0 || action.parts.every((part) => told.includes(partKeyOf(part)));
}
