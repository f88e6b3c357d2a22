import type { HistoryEntry } from '#domain';
import { err, ok, type Result } from '#std';
import { normaliseRun } from '../normalise-run.ts';
import type { GitHubJob, GitHubRun } from './github-reader.ts';

export interface JobEntry {
  readonly entry: HistoryEntry;
  readonly adjusted: boolean;
  /** GitHub's number of the job. */
  readonly jobId: number;
}

/**
 * The history entries of the finished jobs of a run. Their ids are those that a run gives itself
 * inside GitHub Actions (`<run id>-<attempt>-<job>`), so that a job that recorded itself is not
 * counted twice; a name that occurs twice in an attempt gets GitHub's number of the job as well.
 */
export function entriesOfJobs(
  repo: string,
  run: GitHubRun,
  jobs: readonly GitHubJob[],
): readonly Result<JobEntry, string>[] {
  const counts = new Map<string, number>();
  for (const job of jobs) counts.set(idOf(run, job), (counts.get(idOf(run, job)) ?? 0) + 1);
  return jobs
    .filter((job) => job.status === 'completed')
    .map((job) => {
      const id = idOf(run, job);
      return entryOfJob(repo, run, job, counts.get(id) === 1 ? id : `${id}#${job.id}`);
    });
}

function idOf(run: GitHubRun, job: GitHubJob): string {
  return `${run.id}-${job.attempt}-${job.name}`;
}

function entryOfJob(
  repo: string,
  run: GitHubRun,
  job: GitHubJob,
  id: string,
): Result<JobEntry, string> {
  const normalised = normaliseRun({
    id,
    repo,
    job: job.name,
    branch: branchOf(repo, run),
    sha: job.headSha,
    attempt: job.attempt,
    startedAt: job.startedAt,
    completedAt: job.completedAt,
    conclusion: job.conclusion,
    runner: job.runner,
    extra: {
      workflow: run.workflow,
      path: run.path,
      event: run.event,
      labels: job.labels,
      githubRun: run.id,
      githubJob: job.id,
    },
  });
  if (!normalised.ok) return err(`job "${job.name}" of run ${run.id}: ${normalised.error}`);
  const entry = { run: normalised.value.run, failures: [], services: [], tests: [] };
  return ok({ entry, adjusted: normalised.value.adjusted, jobId: job.id });
}

/** A fork's branch is written as GitHub labels it, `owner:branch`: a fork's `main` is not ours. */
function branchOf(repo: string, run: GitHubRun): string | null {
  if (run.headBranch === null || run.headRepository === repo) return run.headBranch;
  const owner = run.headRepository?.split('/')[0] ?? 'unknown';
  return `${owner}:${run.headBranch}`;
}
