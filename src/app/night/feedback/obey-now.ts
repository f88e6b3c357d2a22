import type { GitHubProblem } from '#domain';
import { memoryHistory } from '#history';
import { type FeedbackGitHub, isByUs, parsePinCommand, shownVerdicts } from '#publish';
import { ok, type Result } from '#std';
import type { ForRuns } from '../../for-runs/for-runs.ts';
import { type Obedience, type Obeyed, obeyCommand, type ShownOnPull } from './obey-command.ts';

/** A thousand comments: on a pull request with more the night still finds ours. */
const MOST_PAGES = 10;

export interface AtOnce {
  readonly github: FeedbackGitHub;
  readonly repo: string;
  /** Causes that a user's own rules give. */
  readonly ownCauses: ReadonlySet<string>;
  /** Now, epoch milliseconds. */
  readonly now: number;
  /** What runs were told until now; `null` for nothing. */
  readonly told: ForRuns | null;
}

export interface ObeyedNow extends Obeyed {
  /** What runs are told from now on. */
  readonly forRuns: ForRuns;
}

/**
 * Does what one comment asks, as the night would, and knows no more than what runs were told and what stands
 * on the pull request. The night reads the comment again, and remembers.
 */
export async function obeyNow(
  commentId: number,
  { told, ...about }: AtOnce,
): Promise<Result<ObeyedNow, GitHubProblem>> {
  const { repo, now } = about;
  const store = memoryHistory();
  for (const word of told?.pins ?? []) await store.feedback.pin(word);
  const obeyed = await obey(commentId, { ...about, store });
  if (!obeyed.ok) return obeyed;
  // The clock of whoever told runs before may be ahead of this one.
  const pins = await store.feedback.pins({ repo, asOf: Infinity });
  const { issues = [], forecasts = null } = told ?? {};
  const forRuns = { repo, toldAt: now, pins, issues, forecasts };
  return ok({ ...obeyed.value, forRuns });
}

const NOTHING_ASKED: Obeyed = { answer: null, unanswered: null };

async function obey(
  commentId: number,
  about: Omit<Obedience, 'shown'>,
): Promise<Result<Obeyed, GitHubProblem>> {
  const read = await about.github.comment(commentId);
  if (!read.ok) return read;
  const comment = read.value;
  const asks = comment && parsePinCommand(comment.body);
  if (!comment || !asks) return ok(NOTHING_ASKED);
  const shown = await shownOn(comment.pullRequest, about.github);
  return shown.ok ? obeyCommand({ comment, asks }, { ...about, shown: shown.value }) : shown;
}

/** What comments of ours show there now. */
async function shownOn(
  pullRequest: number,
  github: FeedbackGitHub,
): Promise<Result<readonly ShownOnPull[], GitHubProblem>> {
  const shown: ShownOnPull[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await github.commentsOn(pullRequest, page);
    if (!answer.ok) return answer;
    for (const comment of answer.value.comments) {
      const verdicts = shownVerdicts(comment.body) ?? [];
      const own = verdicts.length === 0 ? ok(false) : await isByUs(comment, github);
      if (!own.ok) return own;
      if (own.value) shown.push(...verdicts.map((verdict) => ({ ...verdict, pullRequest })));
    }
    if (!answer.value.hasNext) break;
  }
  return ok(shown);
}
