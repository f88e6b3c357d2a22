import { type NightFeedback, standingPins } from '#domain';
import type { HistoryStore } from '#history';
import { createFeedbackGitHub } from '#publish';
import type { World } from '../../world/world.ts';
import { FEEDBACK_DAYS, nightFeedback } from './night-feedback.ts';
import { readFeedback } from './read-feedback.ts';

const DAY_MS = 86_400_000;

/** All requests of a night together; a silent GitHub must not hold the report. */
const DEADLINE_MS = 180_000;

export interface FeedbackPlace {
  readonly store: HistoryStore;
  /** `owner/name`, or empty for runs that name no repository. */
  readonly repo: string;
  readonly ownCauses: ReadonlySet<string>;
  /** Without one nothing is asked, and what is known is told. */
  readonly token: string | null;
}

/** Reads what people say of verdicts, where there is a token to ask with, and tells what is known. */
export async function tellFeedback(
  place: FeedbackPlace,
  asOf: number,
  { clock, environment }: World,
): Promise<NightFeedback | null> {
  const { store, repo, ownCauses, token } = place;
  const now = clock.now();
  let problem: string | null = null;
  if (token !== null && /^[\w.-]+\/[\w.-]+$/.test(repo)) {
    const baseUrl = environment.GITHUB_API_URL ?? 'https://api.github.com';
    const reach = { baseUrl, token, repository: repo, clock, deadlineMs: DEADLINE_MS };
    const github = createFeedbackGitHub(reach);
    problem = await readFeedback({ store, github, repo, ownCauses, now });
  }
  const since = asOf - FEEDBACK_DAYS * DAY_MS;
  const rows = await store.feedback.shown({ repo, since, asOf: now });
  const pins = standingPins(await store.feedback.pins({ repo, asOf: now })).length;
  const server = environment.GITHUB_SERVER_URL ?? 'https://github.com';
  return nightFeedback({ rows, pins, problem, web: `${server}/${repo}` });
}
