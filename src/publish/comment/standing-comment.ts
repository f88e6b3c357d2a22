import { type CommentPart, partKeyOf } from '#domain';
import type { IssueComment } from '../issue-comment.ts';
import { compareMade, mergeParts } from '../parts/merge-parts.ts';
import { unpackParts } from '../parts/travelling.ts';
import type { CommentAction } from '../publish-action.ts';
import { type CommentEnvelope, commentMarker, readEnvelope } from './comment-envelope.ts';

/** What stands on the pull request before we write. */
export interface StandingComment {
  /** The one that counts: the oldest, which every writer takes for the one. */
  readonly comment: IssueComment | null;
  readonly envelope: CommentEnvelope | null;
  /** What it says, of whatever commit. */
  readonly parts: readonly CommentPart[];
  /** Ours too, written by jobs that saw none; what they say is in `alone` only. */
  readonly duplicates: readonly IssueComment[];
  readonly alone: readonly CommentPart[];
}

/** `comments` are ours, oldest first. */
export function standingComment(
  comments: readonly IssueComment[],
  project: string,
): StandingComment {
  const [first, ...duplicates] = comments;
  const comment = first ?? null;
  const marker = commentMarker(project);
  const envelopeOf = ({ body }: IssueComment) => readEnvelope(body, marker);
  const partsOf = (each: IssueComment) => unpackParts(envelopeOf(each)?.parts ?? '');
  return {
    comment,
    envelope: comment && envelopeOf(comment),
    parts: comment ? partsOf(comment) : [],
    duplicates,
    alone: duplicates.flatMap(partsOf),
  };
}

/** Everything that stands there about this commit, and what we have to say. */
export function mergedParts(
  { parts, alone }: StandingComment,
  action: CommentAction,
): readonly CommentPart[] {
  return mergeParts(
    [...parts, ...alone],
    action.parts,
    action.parts[0]?.report.context.sha ?? null,
  );
}

/**
 * Whether the comment that counts says what we have to say, and what only duplicates do: of each job
 * that, or something newer.
 */
export function saysAll(standing: StandingComment, action: CommentAction): boolean {
  const said = new Map(standing.parts.map((part) => [partKeyOf(part), part]));
  return mergedParts(standing, action).every((part) => {
    const known = said.get(partKeyOf(part));
    const isOfCommit = known?.report.context.sha === part.report.context.sha;
    return known !== undefined && isOfCommit && compareMade(known, part) >= 0;
  });
}

/**
 * Whether other jobs write here too: those of the same matrix, or any that spoke before. A comment that
 * nothing can be read from may be anybody's.
 */
export function hasOtherWriters(standing: StandingComment, action: CommentAction): boolean {
  const ours = new Set(action.parts.map(partKeyOf));
  const isOneOfMany = action.parts.some(({ siblings }) => siblings > ours.size);
  const said = [...standing.parts, ...standing.alone];
  const isUnreadable = standing.comment !== null && said.length === 0;
  return isOneOfMany || isUnreadable || said.some((part) => !ours.has(partKeyOf(part)));
}
