import type { GitHubProblem } from '#domain';
import { err, type Result } from '#std';
import type { HistoryStore } from '../../history-store.ts';
import type { Tally } from '../tally.ts';
import type { GitHubProgress } from './github-progress.ts';
import type { GitHubAnswer, GitHubReader } from './github-reader.ts';
import type { JobLogCounts, ReadJobLog } from './job-log.ts';

/** One ingest while it goes on: what it was given, and what it has come to. */
export interface GitHubSession {
  readonly store: HistoryStore;
  readonly github: GitHubReader;
  readonly repo: string;
  readonly budget: number;
  readonly tally: Tally;
  /** `null`: no logs are asked for. */
  readonly readLog: ReadJobLog | null;
  progress: GitHubProgress;
  requests: number;
  /** Requests left in this hour, as GitHub last said. */
  remaining: number | null;
  runs: number;
  gone: number;
  alreadyKnown: number;
  logs: JobLogCounts;
}

/** Why reading stops early; `null` for a budget that is used up. */
export type Stop = GitHubProblem | null;

/** Left for the other steps that share the token's hourly budget. */
const RESERVE = 50;

/** Asks one question, if the budget allows it. */
export async function spend<T>(
  session: GitHubSession,
  ask: () => Promise<Result<GitHubAnswer<T>, GitHubProblem>>,
): Promise<Result<GitHubAnswer<T>, Stop>> {
  const isShort = session.remaining !== null && session.remaining <= RESERVE;
  if (session.requests >= session.budget || isShort) return err(null);
  session.requests += 1;
  const answer = await ask();
  if (answer.ok) session.remaining = answer.value.remaining ?? session.remaining;
  return answer;
}

/** Runs can be deleted, and old ones expire, between the list and the question. */
export function isGone(stop: Stop): boolean {
  return stop?.kind === 'not-found' || stop?.kind === 'gone';
}
