import * as z from 'zod';
import { err, ok } from '#std';
import { type GitHubCall, ONCE, readAs } from '../github-call.ts';
import type { RunControl, RunJob } from './run-control.ts';

const run = z.object({
  run_attempt: z.number().optional(),
  status: z.string().nullish(),
  conclusion: z.string().nullish(),
  html_url: z.string(),
});
const jobs = z.object({
  total_count: z.number(),
  jobs: z.array(z.object({ id: z.number(), name: z.string(), conclusion: z.string().nullish() })),
});

const PER_PAGE = 100;

/** A workflow run has at most 256 jobs of each matrix (GitHub's docs, "Actions limits"). */
const MOST_PAGES = 30;

const FAILED = new Set(['failure', 'timed_out', 'startup_failure', 'action_required']);

/** Runs of workflows through GitHub's REST API. */
export function createRunControl(call: GitHubCall): RunControl {
  return {
    async state(runId) {
      const answer = await call('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
        run_id: runId,
        exclude_pull_requests: true,
      });
      const read = readAs(run, answer);
      if (!read.ok) return read;
      const { run_attempt: attempt = 1, status, conclusion = null, html_url: url } = read.value;
      return ok({ attempt, isCompleted: status === 'completed', conclusion, url });
    },
    async jobs(runId, attempt) {
      const route =
        'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs';
      const found: RunJob[] = [];
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const where = { run_id: runId, attempt_number: attempt, per_page: PER_PAGE, page };
        const read = readAs(jobs, await call(route, where));
        if (!read.ok) return read;
        found.push(...read.value.jobs.map(jobOf));
        if (found.length >= read.value.total_count) return ok(found);
        if (read.value.jobs.length === 0) break;
      }
      // A job that is not listed could be one that nobody judged.
      const message = `it lists ${found.length} jobs of run ${runId}, which has more`;
      return err({ kind: 'unreadable-answer', message });
    },
    async rerunFailedJobs(runId) {
      const route = 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs';
      const answer = await call(route, { run_id: runId, request: ONCE });
      return answer.ok ? ok(undefined) : answer;
    },
  };
}

function jobOf({ id, name, conclusion }: z.infer<typeof jobs>['jobs'][number]): RunJob {
  return { id, name, hasFailed: FAILED.has(conclusion ?? '') };
}
