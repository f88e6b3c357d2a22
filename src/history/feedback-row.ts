import type { Pin, Relation, Signature, VerdictFeedback } from '#domain';
import type { Row } from './row.ts';
import { textOf } from './row.ts';

/** What is said of a verdict, as both databases take it. */
export function feedbackParts(row: VerdictFeedback) {
  return {
    repo: row.repo,
    comment: row.comment,
    pullRequest: row.pullRequest,
    shownAt: row.shownAt,
    signature: row.signature,
    generic: row.generic ? 1 : 0,
    cause: row.cause,
    relation: row.relation,
    thumbsDown: row.thumbsDown,
    thumbsUp: row.thumbsUp,
    labelled: row.labelled ? 1 : 0,
    readAt: row.readAt,
  };
}

export function feedbackOfRow(row: Row): VerdictFeedback {
  return {
    repo: String(row.repo),
    comment: Number(row.comment),
    pullRequest: Number(row.pull_request),
    shownAt: Number(row.shown_at),
    signature: String(row.signature) as Signature,
    generic: Number(row.generic) === 1,
    cause: String(row.cause),
    relation: String(row.relation) as Relation,
    thumbsDown: Number(row.thumbs_down),
    thumbsUp: Number(row.thumbs_up),
    labelled: Number(row.labelled) === 1,
    readAt: Number(row.read_at),
  };
}

export function pinOfRow(row: Row): Pin {
  return {
    repo: String(row.repo),
    comment: Number(row.comment),
    signature: String(row.signature) as Signature,
    cause: textOf(row.cause),
    by: String(row.said_by),
    saidAt: Number(row.said_at),
    knownAt: Number(row.known_at),
  };
}
