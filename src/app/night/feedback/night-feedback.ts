import type { CalledWrong, CauseFeedback, NightFeedback, VerdictFeedback } from '#domain';

/** How far back a report tells of feedback. */
export const FEEDBACK_DAYS = 30;

const MOST_CAUSES = 8;
const MOST_LATEST = 5;

export interface FeedbackFacts {
  /** Of the last `FEEDBACK_DAYS`, as the history orders them. */
  readonly rows: readonly VerdictFeedback[];
  readonly pins: number;
  readonly problem: string | null;
  /** `https://github.com/acme/shop` */
  readonly web: string;
}

/** What the report says of feedback; `null` where there is nothing to say. */
export function nightFeedback({ rows, pins, problem, web }: FeedbackFacts): NightFeedback | null {
  if (rows.length === 0 && pins === 0 && problem === null) return null;
  const verdicts = onceEach(rows);
  const wrong = verdicts.filter(isCalledWrong);
  return {
    days: FEEDBACK_DAYS,
    comments: new Set(verdicts.map(({ comment }) => comment)).size,
    shown: verdicts.length,
    calledWrong: wrong.length,
    calledRight: verdicts.filter(({ thumbsUp }) => thumbsUp > 0).length,
    causes: causesOf(verdicts),
    latest: wrong
      .toReversed()
      .slice(0, MOST_LATEST)
      .map((row) => calledWrong(row, web)),
    pins,
    problem,
  };
}

/** A verdict that stood in a comment several times is one, with all that was said of it. */
function onceEach(rows: readonly VerdictFeedback[]): readonly VerdictFeedback[] {
  const verdicts = new Map<string, VerdictFeedback>();
  for (const row of rows) {
    const key = JSON.stringify([row.comment, row.signature, row.cause]);
    const before = verdicts.get(key);
    verdicts.delete(key);
    verdicts.set(key, {
      ...row,
      thumbsDown: row.thumbsDown + (before?.thumbsDown ?? 0),
      thumbsUp: row.thumbsUp + (before?.thumbsUp ?? 0),
      labelled: row.labelled || (before?.labelled ?? false),
    });
  }
  return [...verdicts.values()];
}

function isCalledWrong({ thumbsDown, labelled }: VerdictFeedback): boolean {
  return thumbsDown > 0 || labelled;
}

function causesOf(verdicts: readonly VerdictFeedback[]): readonly CauseFeedback[] {
  return [...Map.groupBy(verdicts, ({ cause }) => cause)]
    .map(([cause, of]) => ({
      cause,
      shown: of.length,
      calledWrong: of.filter(isCalledWrong).length,
    }))
    .filter(({ calledWrong: count }) => count > 0)
    .sort((left, right) => right.calledWrong - left.calledWrong || left.shown - right.shown)
    .slice(0, MOST_CAUSES);
}

function calledWrong(row: VerdictFeedback, web: string): CalledWrong {
  const { signature, cause, relation, pullRequest, comment, shownAt, thumbsDown, labelled } = row;
  const url = `${web}/pull/${pullRequest}#issuecomment-${comment}`;
  return { signature, cause, relation, pullRequest, url, shownAt, thumbsDown, labelled };
}
