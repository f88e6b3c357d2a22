import { describeGitHubProblem, type GitHubProblem, type VerdictFeedback } from '#domain';
import type { HistoryStore } from '#history';
import { type FeedbackComment, type FeedbackGitHub, parsePinCommand } from '#publish';
import { ok } from '#std';
import { type Allowance, createAllowance } from './allowance.ts';
import { type Command, obeyCommand } from './obey-command.ts';
import { readComment } from './read-comment.ts';
import { walkComments } from './walk-comments.ts';

const DAY_MS = 86_400_000;

/**
 * How long after it was shown a verdict's reactions are counted again, as they do not tell that they
 * changed; and how far back the first night reads.
 */
const OPEN_DAYS = 14;

/** How far back it is remembered what comments showed. */
const REMEMBERED_DAYS = 90;

/** GitHub gives a workflow's token 1,000 requests an hour; the night's ingest takes 200 of them. */
const MOST_REQUESTS = { pages: 100, thumbs: 100 } as const;

/** Each costs two requests; what is beyond them is for the next night. */
const MOST_COMMANDS = 20;

/** On a pull request it says what 👎 says of a comment. */
export const WRONG_VERDICT = 'wrong verdict';

export interface FeedbackQuestion {
  readonly store: HistoryStore;
  readonly github: FeedbackGitHub;
  readonly repo: string;
  /** Causes that a user's own rules give. */
  readonly ownCauses: ReadonlySet<string>;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Reads what people said of verdicts since the last night, and what maintainers pinned, into the
 * history. Answers why it could not all be read, one sentence; `null` when it could. Read again it
 * finds the same: nothing is counted twice.
 */
export async function readFeedback(question: FeedbackQuestion): Promise<string | null> {
  const { store, github, repo, now } = question;
  const labelled = await github.labelled(WRONG_VERDICT);
  if (!labelled.ok) return describeGitHubProblem(labelled.error);
  const key = `feedback:${repo}`;
  const since = Math.max(Number(await store.cursor(key)) || 0, now - OPEN_DAYS * DAY_MS);
  const walk = await walkComments(github, since, createAllowance(MOST_REQUESTS.pages));
  const marks = new Set(labelled.value);
  const allowance = createAllowance(MOST_REQUESTS.thumbs);
  const counted = await countComments(walk.comments, marks, { ...question, allowance });
  const obeyed = await obeyAll(commandsOf(walk.comments), question);
  const reached = Math.min(walk.until, obeyed.until ?? walk.until, counted.until ?? walk.until);
  await store.setCursor(key, String(reached));
  const problem = walk.problem ?? counted.problem ?? obeyed.problem;
  return problem === null ? null : describeGitHubProblem(problem);
}

/** Where something was left for the next night, and why. */
interface Stopped {
  /** Epoch milliseconds; `null` when nothing was left. */
  readonly until: number | null;
  readonly problem: GitHubProblem | null;
}

const FINISHED: Stopped = { until: null, problem: null };

/** Comments of ours that were walked over, then those whose reactions may have changed since. */
async function countComments(
  walked: readonly FeedbackComment[],
  marks: ReadonlySet<number>,
  about: FeedbackQuestion & { readonly allowance: Allowance },
): Promise<Stopped> {
  const { store, github, repo, now, allowance } = about;
  const known = Map.groupBy(await rememberedOf(about), ({ comment }) => comment);
  const read = async (comment: FeedbackComment) => {
    const rows = await readComment(comment, known.get(comment.id) ?? [], {
      github,
      repo,
      isLabelled: marks.has(comment.pullRequest),
      now,
      allowance,
    });
    if (rows.ok && rows.value?.length) await store.feedback.record(rows.value);
    return rows;
  };
  for (const comment of walked) {
    const rows = await read(comment);
    if (!rows.ok) return { until: comment.updatedAt, problem: rows.error };
    if (rows.value === null) return { until: comment.updatedAt, problem: null };
  }
  const seen = new Set(walked.map(({ id }) => id));
  for (const [id, rows] of [...known].reverse()) {
    const isOpen = rows.some(({ shownAt }) => shownAt >= now - OPEN_DAYS * DAY_MS);
    if (seen.has(id) || !isOpen) continue;
    if (!allowance.take()) return FINISHED;
    const comment = await github.comment(id);
    if (!comment.ok) return { until: null, problem: comment.error };
    const again = comment.value === null ? ok([]) : await read(comment.value);
    if (!again.ok) return { until: null, problem: again.error };
  }
  return FINISHED;
}

function rememberedOf({ store, repo, now }: FeedbackQuestion): Promise<readonly VerdictFeedback[]> {
  return store.feedback.shown({ repo, since: now - REMEMBERED_DAYS * DAY_MS, asOf: now });
}

function commandsOf(walked: readonly FeedbackComment[]): readonly Command[] {
  return walked.flatMap((comment) => {
    const asks = parsePinCommand(comment.body);
    return asks === null ? [] : [{ comment, asks }];
  });
}

async function obeyAll(commands: readonly Command[], question: FeedbackQuestion): Promise<Stopped> {
  const shown = commands.length === 0 ? [] : await rememberedOf(question);
  let problem: GitHubProblem | null = null;
  for (const [index, command] of commands.entries()) {
    const until = command.comment.updatedAt;
    if (index === MOST_COMMANDS) return { until, problem };
    const done = await obeyCommand(command, { ...question, shown });
    if (!done.ok) return { until, problem: done.error };
    problem ??= done.value.unanswered;
  }
  return { until: null, problem };
}
