import { ok, type Result } from '#std';
import { entriesOfJobs, type JobEntry } from './github-entries.ts';
import type { GitHubJob, GitHubRun, Page } from './github-reader.ts';
import { type GitHubSession, isGone, type Stop, spend } from './github-session.ts';
import { wantsLog, withLog } from './with-log.ts';

/** Reads the jobs of all attempts of a finished run, unless that was done before. */
export async function readRun(session: GitHubSession, run: GitHubRun): Promise<Result<void, Stop>> {
  if (session.progress.done[run.id]?.attempt === run.attempt) return ok(undefined);
  const jobs = await readJobs(session, run);
  if (!jobs.ok) return jobs;
  const written = await writeJobs(session, run, jobs.value);
  if (!written.ok) return written;
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

/** Writes the jobs that are new; each failed one as soon as its log is read, so that none is read twice. */
async function writeJobs(
  session: GitHubSession,
  run: GitHubRun,
  jobs: readonly GitHubJob[],
): Promise<Result<void, Stop>> {
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
  session.alreadyKnown += usable.length - fresh.length;
  const withLogs = fresh.filter((job) => wantsLog(session, job));
  await write(
    session,
    fresh.filter((job) => !withLogs.includes(job)),
  );
  for (const job of withLogs) {
    const told = await withLog(session, job);
    if (!told.ok) return told;
    await write(session, [{ ...job, entry: told.value }]);
  }
  return ok(undefined);
}

async function write({ store, tally }: GitHubSession, jobs: readonly JobEntry[]): Promise<void> {
  tally.written(await store.recordMany(jobs.map(({ entry }) => entry)));
  for (const { adjusted } of jobs) if (adjusted) tally.adjusted();
}
