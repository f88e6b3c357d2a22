import * as z from 'zod';
import { ok } from '#std';
import { type GitHubCall, ONCE, readAs } from '../github-call.ts';
import type { RunControl } from './run-control.ts';

const run = z.object({
  run_attempt: z.number().optional(),
  status: z.string().nullish(),
  conclusion: z.string().nullish(),
  html_url: z.string(),
});
const jobs = z.object({
  total_count: z.number(),
  jobs: z.array(z.object({ name: z.string(), conclusion: z.string().nullish() })),
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
    async failedJobs(runId, attempt) {
      const failed: string[] = [];
      for (let page = 1, seen = 0; page <= MOST_PAGES; page += 1) {
        const route =
          'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs';
        const where = { run_id: runId, attempt_number: attempt, per_page: PER_PAGE, page };
        const read = readAs(jobs, await call(route, where));
        if (!read.ok) return read;
        seen += read.value.jobs.length;
        const names = read.value.jobs.filter(({ conclusion }) => FAILED.has(conclusion ?? ''));
        failed.push(...names.map(({ name }) => name));
        if (read.value.jobs.length === 0 || seen >= read.value.total_count) break;
      }
      return ok(failed);
    },
    async rerunFailedJobs(runId) {
      const route = 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs';
      const answer = await call(route, { run_id: runId, request: ONCE });
      return answer.ok ? ok(undefined) : answer;
    },
  };
}
