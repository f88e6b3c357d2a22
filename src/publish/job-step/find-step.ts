import * as z from 'zod';
import type { GitHubProblem } from '#domain';
import { ok, type Result } from '#std';
import { createGitHubCall, type GitHubCallOptions, ONCE, readAs } from '../github-call.ts';
import { pickStep } from './pick-step.ts';

/** A link that leads to the right line of a page is not worth waiting for. */
const DEADLINE_MS = 2000;

const job = z.object({
  steps: z
    .array(z.object({ number: z.number().int().min(1), name: z.string(), status: z.string() }))
    .default([]),
});

/** The number of the step that asks, as `pickStep` has it. Needs `actions: read`. */
export async function findStep(
  jobId: string,
  options: Omit<GitHubCallOptions, 'deadlineMs'>,
): Promise<Result<number | null, GitHubProblem>> {
  const call = createGitHubCall({ ...options, deadlineMs: DEADLINE_MS });
  const route = 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}';
  const read = readAs(job, await call(route, { job_id: jobId, request: ONCE }));
  return read.ok ? ok(pickStep(read.value.steps)) : read;
}
