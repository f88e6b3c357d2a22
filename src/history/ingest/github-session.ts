import type { GitHubProblem } from '#domain';
import { err, ok, type Result } from '#std';
import type { HistoryStore } from '../history-store.ts';
import { entriesOfJobs } from './github-entries.ts';
import type { GitHubProgress } from './github-progress.ts';
import type { GitHubAnswer, GitHubJob, GitHubReader, GitHubRun, Page } from './github-reader.ts';
import type { Tally } from './tally.ts';

/** One ingest while it goes on: what it was given, and what it has come to. */
export interface GitHubSession {
  readonly store: HistoryStore;
  readonly github: GitHubReader;
  readonly repo: string;
  readonly budget: number;
  readonly tally: Tally;
  progress: GitHubProgress;
  requests: number;
  /** Requests left in this hour, as GitHub last said. */
  remaining: number | null;
  runs: number;
  gone: number;
  alreadyKnown: number;
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

/** Reads the jobs of all attempts of a finished run, unless that was done before. */
export async function readRun(session: GitHubSession, run: GitHubRun): Promise<Result<void, Stop>> {
  if (session.progress.done[run.id]?.attempt === run.attempt) return ok(undefined);
  const jobs = await readJobs(session, run);
  if (!jobs.ok) return jobs;
  await writeJobs(session, run, jobs.value);
  session.runs += 1;
  if (run.createdAt >= session.progress.live) {
    const { attempt, createdAt } = run;
    const done = { ...session.progress.done, [run.id]: { attempt, createdAt } };
    session.progress = { ...session.progress, done };
  }
  return ok(undefined);
}

async function readJobs(
  session: GitHubSession,
  run: GitHubRun,
): Promise<Result<readonly GitHubJob[], Stop>> {
  const jobs: GitHubJob[] = [];
  for (let page = 1; ; page += 1) {
    const query = { repo: session.repo, runId: run.id, page };
    const answer = await spend<Page<GitHubJob>>(session, () => session.github.listJobs(query));
    if (!answer.ok && isGone(answer.error)) {
      session.gone += 1;
      return ok([]);
    }
    if (!answer.ok) return answer;
    jobs.push(...(answer.value.value?.items ?? []));
    if (!answer.value.value?.hasNext) return ok(jobs);
  }
}

/** Runs can be deleted, and old ones expire, between the list and the question. */
function isGone(stop: Stop): boolean {
  return stop?.kind === 'not-found' || stop?.kind === 'gone';
}

async function writeJobs(
  session: GitHubSession,
  run: GitHubRun,
  jobs: readonly GitHubJob[],
): Promise<void> {
  const { store, repo, tally } = session;
  const usable = entriesOfJobs(repo, run, jobs).flatMap((result) => {
    tally.read();
    if (result.ok) return result.value;
    tally.rejected({ line: null, reason: result.error });
    return [];
  });
  // A job that recorded itself knows more than GitHub does.
  const known = await store.known(
    repo,
    usable.map(({ entry }) => entry.run.id),
  );
  const fresh = usable.filter(({ entry }) => !known.has(entry.run.id));
  for (const { adjusted } of fresh) if (adjusted) tally.adjusted();
  session.alreadyKnown += usable.length - fresh.length;
  tally.written(await store.recordMany(fresh.map(({ entry }) => entry)));
}
