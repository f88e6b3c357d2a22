import type { GitHubProblem } from '#domain';
import { ok, type Result } from '#std';
import type { HistoryStore } from '../../history-store.ts';
import type { IngestSummary } from '../ingest-summary.ts';
import { createTally } from '../tally.ts';
import {
  advanceLive,
  type CreatedWindow,
  parseProgress,
  restOfWindow,
  startOfProgress,
} from './github-progress.ts';
import type { GitHubReader, GitHubRun, Page } from './github-reader.ts';
import { type GitHubSession, type Stop, spend } from './github-session.ts';
import { type JobLogCounts, NO_LOGS, type ReadJobLog } from './job-log.ts';
import { readRun } from './read-run.ts';

export interface GitHubIngestOptions {
  /** `owner/name`. */
  readonly repo: string;
  /** Epoch milliseconds: where a first ingest begins; a later one goes on where it was. */
  readonly since: number;
  /** Most requests to make; what is left over is read the next time. */
  readonly budget: number;
  /** Reads the logs of failed jobs that are new; without it none is asked for. */
  readonly readLog?: ReadJobLog;
  readonly onProgress?: (progress: GitHubIngestProgress) => void;
}

export interface GitHubIngestProgress {
  readonly requests: number;
  readonly budget: number;
  readonly runs: number;
  /** Logs read. */
  readonly logs: number;
}

export interface GitHubIngestSummary extends IngestSummary {
  readonly requests: number;
  /** Runs whose jobs were read. */
  readonly runs: number;
  /** Runs whose jobs GitHub no longer has. */
  readonly gone: number;
  /** Jobs that were here already, such as those that recorded themselves. */
  readonly alreadyKnown: number;
  readonly logs: JobLogCounts;
  /** Everything back to `since` was read; otherwise the next call goes on. */
  readonly complete: boolean;
  /** Why reading stopped early; `null` when it did not, or when the budget was used up. */
  readonly problem: GitHubProblem | null;
}

/** GitHub shows the first 1,000 results of a search: ten pages of a hundred. */
const MOST_PAGES = 10;

/**
 * Reads the finished runs of a repository and their jobs into a history: the newest first, then
 * backwards to `since`. Where it stands is kept in the store after each run, so that it can be
 * stopped at any moment, and so that a second call asks only for what is new.
 */
export async function ingestGitHub(
  store: HistoryStore,
  github: GitHubReader,
  options: GitHubIngestOptions,
): Promise<GitHubIngestSummary> {
  const key = `github:${options.repo}`;
  const session: GitHubSession = {
    store,
    github,
    repo: options.repo,
    budget: options.budget,
    tally: createTally(),
    progress: parseProgress(await store.cursor(key)) ?? startOfProgress(options.since),
    requests: 0,
    remaining: null,
    runs: 0,
    gone: 0,
    alreadyKnown: 0,
    readLog: options.readLog ?? null,
    logs: NO_LOGS,
  };
  async function save(): Promise<void> {
    await store.setCursor(key, JSON.stringify(session.progress));
    const { requests, budget, runs, logs } = session;
    options.onProgress?.({ requests, budget, runs, logs: logs.read });
  }
  const live = await readLive(session, save);
  const end = live.ok ? await readPending(session, save) : live;
  await save();
  return summaryOf(session, end);
}

function summaryOf(session: GitHubSession, end: Result<void, Stop>): GitHubIngestSummary {
  const { tally, requests, runs, gone, alreadyKnown, logs } = session;
  const problem = end.ok ? null : end.error;
  const counts = { requests, runs, gone, alreadyKnown, logs };
  return { ...tally.summary(), ...counts, complete: end.ok, problem };
}

async function readLive(
  session: GitHubSession,
  save: () => Promise<void>,
): Promise<Result<void, Stop>> {
  const seen: GitHubRun[] = [];
  let isWholeWindowSeen = true;
  let isCut = false;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const before = session.progress.pages[page - 1];
    const created = `>=${session.progress.live}`;
    const answer = await listRuns(session, created, page, before?.etag ?? null);
    if (!answer.ok) return answer;
    const { value, etag } = answer.value;
    if (value === null) {
      // Nothing on this page has changed since all of it was read.
      isWholeWindowSeen = false;
      if (before?.hasNext) continue;
      break;
    }
    const read = await readRuns(session, value.items, save);
    if (!read.ok) return read;
    seen.push(...value.items);
    rememberPage(session, page, { etag, hasNext: value.hasNext });
    await save();
    isCut = value.total > seen.length;
    if (!value.hasNext) break;
  }
  if (isWholeWindowSeen) moveOn(session, seen, isCut);
  return ok(undefined);
}

function moveOn(session: GitHubSession, seen: readonly GitHubRun[], isCut: boolean): void {
  const times = seen.map((run) => run.createdAt).sort();
  const open = seen.filter((run) => !isFinished(run)).map((run) => run.createdAt);
  const newest = times.at(-1);
  if (newest === undefined) return;
  session.progress = advanceLive(session.progress, {
    newest,
    oldestOpen: open.sort()[0] ?? null,
    cutAt: isCut ? (times[0] ?? null) : null,
  });
}

function rememberPage(
  session: GitHubSession,
  page: number,
  answer: { readonly etag: string | null; readonly hasNext: boolean },
): void {
  const earlier = session.progress.pages.slice(0, page - 1);
  const { etag, hasNext } = answer;
  const pages = etag === null ? earlier : [...earlier, { etag, hasNext }];
  session.progress = { ...session.progress, pages };
}

async function readPending(
  session: GitHubSession,
  save: () => Promise<void>,
): Promise<Result<void, Stop>> {
  for (;;) {
    const [window] = session.progress.pending;
    if (window === undefined) return ok(undefined);
    const end = await readWindow(session, window, save);
    await save();
    if (!end.ok) return end;
  }
}

/** Reads a window downwards; however it ends, what is left of it is the first of the pending ones. */
async function readWindow(
  session: GitHubSession,
  window: CreatedWindow,
  save: () => Promise<void>,
): Promise<Result<void, Stop>> {
  let reached = window.to;
  let seen = 0;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await listRuns(session, `${window.from}..${window.to}`, page, null);
    if (!answer.ok) return answer;
    for (const run of answer.value.value?.items ?? []) {
      const read = await readRuns(session, [run], save);
      if (!read.ok) return read;
      reached = run.createdAt;
      replaceWindow(session, { from: window.from, to: reached });
    }
    seen += answer.value.value?.items.length ?? 0;
    if (answer.value.value?.hasNext) continue;
    const isCut = seen > 0 && (answer.value.value?.total ?? 0) > seen;
    replaceWindow(session, isCut ? restOfWindow(window, reached) : null);
    return ok(undefined);
  }
  replaceWindow(session, restOfWindow(window, reached));
  return ok(undefined);
}

function replaceWindow(session: GitHubSession, rest: CreatedWindow | null): void {
  const others = session.progress.pending.slice(1);
  session.progress = { ...session.progress, pending: rest === null ? others : [rest, ...others] };
}

async function readRuns(
  session: GitHubSession,
  runs: readonly GitHubRun[],
  save: () => Promise<void>,
): Promise<Result<void, Stop>> {
  for (const run of runs.filter(isFinished)) {
    const before = session.requests;
    const read = await readRun(session, run);
    if (!read.ok) return read;
    if (session.requests > before) await save();
  }
  return ok(undefined);
}

function isFinished(run: GitHubRun): boolean {
  return run.status === 'completed';
}

function listRuns(session: GitHubSession, created: string, page: number, etag: string | null) {
  const query = { repo: session.repo, created, page, etag };
  return spend<Page<GitHubRun>>(session, () => session.github.listRuns(query));
}
