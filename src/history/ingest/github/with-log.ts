import { describeGitHubProblem, type GitHubProblem, type HistoryEntry } from '#domain';
import { err, ok, type Result } from '#std';
import { resultOf } from '../../relation-rules.ts';
import type { JobEntry } from './github-entries.ts';
import { type GitHubSession, isGone, type Stop, spend } from './github-session.ts';
import type { JobLogCounts } from './job-log.ts';

/** A line that broke once holds the next time, mostly; one that breaks twice is a log that breaks it. */
const ATTEMPTS = 2;

export function wantsLog(session: GitHubSession, { entry }: JobEntry): boolean {
  return session.readLog !== null && resultOf(entry.run.conclusion) === 'failed';
}

/**
 * A failed job with what its log says. A log that cannot be had leaves the job as it is: a failed run
 * whose failures nobody recorded counts for nothing.
 */
export async function withLog(
  session: GitHubSession,
  { entry, jobId }: JobEntry,
): Promise<Result<HistoryEntry, Stop>> {
  const { readLog, repo, github } = session;
  let problem = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (readLog === null || session.logs.refused !== null) return ok(entry);
    const opened = await spend(session, () => github.openLog({ repo, jobId }));
    if (!opened.ok) {
      if (isStop(opened.error)) return err(opened.error);
      session.logs = afterRefusal(session.logs, opened.error);
      return ok(entry);
    }
    const download = watch(opened.value.value ?? NOTHING);
    const rows = await readLog(download.bytes);
    problem = download.problem() ?? '';
    if (problem === '') {
      session.logs = { ...session.logs, read: session.logs.read + 1 };
      return ok({ ...entry, ...rows });
    }
  }
  session.logs = afterUnread(session.logs, problem);
  return ok(entry);
}

/** What concerns every question, not this log: the ingest ends, and asks for the log the next time. */
function isStop(stop: Stop): stop is null | Extract<GitHubProblem, { kind: StopKind }> {
  return stop === null || STOPS.some((kind) => kind === stop.kind);
}

const STOPS = ['unauthorised', 'rate-limited', 'no-answer'] as const;
type StopKind = (typeof STOPS)[number];

function afterRefusal(logs: JobLogCounts, problem: NonNullable<Stop>): JobLogCounts {
  if (isGone(problem)) return { ...logs, gone: logs.gone + 1 };
  if (problem.kind === 'missing-permission' || problem.kind === 'forbidden') {
    return { ...logs, refused: problem };
  }
  return afterUnread(logs, describeGitHubProblem(problem));
}

function afterUnread(logs: JobLogCounts, problem: string): JobLogCounts {
  return { ...logs, unread: logs.unread + 1, firstProblem: logs.firstProblem ?? problem };
}

/** Hands bytes through. How they ended is for us to judge: to who reads them, a break is an end. */
function watch(source: AsyncIterable<Uint8Array>) {
  let problem: string | null = 'nobody read it to its end';
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      yield* source;
      problem = null;
    } catch (error) {
      problem = (error as Error).message;
    }
  }
  return { bytes: bytes(), problem: () => problem };
}

/** GitHub answers "unchanged" only to a question that names an ETag. */
const NOTHING: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }),
};
