import * as z from 'zod';
import type { GitHubJob, GitHubRun } from './github-reader.ts';

/** The part of `GET …/actions/runs` that is read. */
export const runs = z.object({
  total_count: z.number(),
  workflow_runs: z.array(
    z.object({
      id: z.number(),
      name: z.string().nullish(),
      path: z.string(),
      event: z.string(),
      status: z.string().nullable(),
      head_branch: z.string().nullable(),
      head_sha: z.string(),
      head_repository: z.object({ full_name: z.string() }).nullish(),
      created_at: z.string(),
      run_attempt: z.number().default(1),
    }),
  ),
});

/** The part of `GET …/actions/runs/{run_id}/jobs` that is read. */
export const jobs = z.object({
  total_count: z.number(),
  jobs: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      run_attempt: z.number().default(1),
      head_sha: z.string(),
      status: z.string(),
      conclusion: z.string().nullable(),
      started_at: z.string().nullish(),
      completed_at: z.string().nullish(),
      runner_name: z.string().nullish(),
      labels: z.array(z.string()).default([]),
    }),
  ),
});

export function runOf(run: z.infer<typeof runs>['workflow_runs'][number]): GitHubRun {
  return {
    id: run.id,
    workflow: run.name ?? run.path,
    path: run.path,
    event: run.event,
    status: run.status,
    headBranch: run.head_branch,
    headSha: run.head_sha,
    headRepository: run.head_repository?.full_name ?? null,
    createdAt: run.created_at,
    attempt: run.run_attempt,
  };
}

export function jobOf(job: z.infer<typeof jobs>['jobs'][number]): GitHubJob {
  return {
    id: job.id,
    name: job.name,
    attempt: job.run_attempt,
    headSha: job.head_sha,
    status: job.status,
    conclusion: job.conclusion,
    startedAt: job.started_at ?? null,
    completedAt: job.completed_at ?? null,
    runner: job.runner_name ?? null,
    labels: job.labels,
  };
}
