import type { ShownVerdict, VerdictFeedback } from '#domain';
import type { FeedbackComment, Thumb } from './feedback-github.ts';

export interface CommentReading {
  readonly repo: string;
  readonly comment: Pick<FeedbackComment, 'id' | 'pullRequest' | 'updatedAt'>;
  /** What it shows now. */
  readonly verdicts: readonly ShownVerdict[];
  readonly thumbs: readonly Thumb[];
  readonly isLabelled: boolean;
  /** Epoch milliseconds. */
  readonly readAt: number;
}

type Shown = Pick<VerdictFeedback, 'shownAt' | 'labelled'> & ShownVerdict;

/**
 * What people say of each verdict of a comment. A comment is written over as runs go on: a thumb is
 * about what it showed when the thumb was given, as far as readings tell, and one given before the
 * first of them about what that saw. The label stays with what it was first seen beside. One that has
 * turned green shows nothing new, so that what is said then is about what it showed last.
 */
export function countThumbs(
  { repo, comment, verdicts, thumbs, isLabelled, readAt }: CommentReading,
  known: readonly VerdictFeedback[],
): readonly VerdictFeedback[] {
  const shown = withShown(known, verdicts, comment.updatedAt);
  const starts = [...new Set(shown.map(({ shownAt }) => shownAt))].sort((a, b) => a - b);
  const aboutOf = ({ at }: Thumb) => starts.findLast((start) => start <= at) ?? starts[0];
  const wasLabelled = known.some(({ labelled }) => labelled);
  return shown.map((row) => {
    const about = thumbs.filter((thumb) => aboutOf(thumb) === row.shownAt);
    const isTheLabels = wasLabelled ? row.labelled : row.shownAt === starts.at(-1);
    return {
      repo,
      comment: comment.id,
      pullRequest: comment.pullRequest,
      shownAt: row.shownAt,
      signature: row.signature,
      generic: row.generic,
      cause: row.cause,
      relation: row.relation,
      thumbsDown: about.filter(({ kind }) => kind === 'down').length,
      thumbsUp: about.filter(({ kind }) => kind === 'up').length,
      labelled: isLabelled && isTheLabels,
      readAt,
    };
  });
}

/** What was known, and what stands there now where that is something else. */
function withShown(
  known: readonly VerdictFeedback[],
  verdicts: readonly ShownVerdict[],
  updatedAt: number,
): readonly Shown[] {
  const last = known.reduce((latest, { shownAt }) => Math.max(latest, shownAt), -Infinity);
  const before = known.filter(({ shownAt }) => shownAt === last);
  const isTheSame =
    verdicts.length === before.length && verdicts.every((one) => before.some(isAs(one)));
  if (isTheSame || updatedAt <= last) return known;
  return [
    ...known,
    ...verdicts.map((verdict) => ({ ...verdict, shownAt: updatedAt, labelled: false })),
  ];
}

function isAs(one: ShownVerdict) {
  return ({ signature, cause, relation }: ShownVerdict) =>
    signature === one.signature && cause === one.cause && relation === one.relation;
}
