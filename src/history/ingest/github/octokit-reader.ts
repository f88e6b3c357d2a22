import * as z from 'zod';
import { classifyGitHubFailure, type GitHubProblem, gitHubFailureOf } from '#domain';
import { type Clock, err, ok, type Result } from '#std';
import { downloadBytes } from './download.ts';
import { jobOf, jobs, runOf, runs } from './github-answers.ts';
import type { GitHubAnswer, GitHubReader, LogQuery, Page } from './github-reader.ts';
import {
  type Answer,
  type Ask,
  createAsk,
  type OctokitOptions,
  TIMEOUT_MS,
} from './octokit-client.ts';

export interface GitHubReaderOptions extends OctokitOptions {
  /** A longer log is not read; `LOG_LIMITS` when absent. */
  readonly mostLogBytes?: number;
}

/**
 * Nothing larger than a job's log of a busy day; reading takes no more memory for it. The end of a log
 * says what failed, so that a part of one is not read at all.
 */
const LOG_LIMITS = { bytes: 512 * 2 ** 20, timeMs: 10 * 60_000 } as const;

const PER_PAGE = 100;

type Asked<S extends z.ZodType> = Promise<
  Result<GitHubAnswer<z.infer<S>> & { hasNext: boolean }, GitHubProblem>
>;

/** Reads runs, jobs and their logs through GitHub's REST API. Nothing is loaded or sent before the first call. */
export function createGitHubReader(options: GitHubReaderOptions): GitHubReader {
  const ask = createAsk(options);
  return {
    async listRuns({ repo, created, page, etag }) {
      const answer = await read(runs, ask, options.clock, {
        route: 'GET /repos/{owner}/{repo}/actions/runs',
        // Pull requests are left out: GitHub lists only those still open, so the list says little.
        parameters: {
          ...nameOf(repo),
          created,
          page,
          per_page: PER_PAGE,
          exclude_pull_requests: true,
        },
        etag,
      });
      return pageOf(answer, ({ total_count, workflow_runs }) => [
        total_count,
        workflow_runs.map(runOf),
      ]);
    },
    async listJobs({ repo, runId, page }) {
      const answer = await read(jobs, ask, options.clock, {
        route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs',
        parameters: { ...nameOf(repo), run_id: runId, filter: 'all', page, per_page: PER_PAGE },
        etag: null,
      });
      return pageOf(answer, (value) => [value.total_count, value.jobs.map(jobOf)]);
    },
    openLog: (query) => openLog(query, ask, options),
  };
}

async function openLog(
  { repo, jobId }: LogQuery,
  ask: Ask,
  options: GitHubReaderOptions,
): ReturnType<GitHubReader['openLog']> {
  const { clock, timeoutMs = TIMEOUT_MS, mostLogBytes = LOG_LIMITS.bytes } = options;
  try {
    const route = 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs';
    // Octokit would follow, and hold the whole log in memory.
    const request = { redirect: 'manual', parseSuccessResponseBody: false };
    const answer = await ask(route, { ...nameOf(repo), job_id: jobId }, request);
    const url = answer.headers.location;
    if (typeof url !== 'string') {
      return err({ kind: 'unreadable-answer', message: 'it does not say where the log is kept' });
    }
    const limits = { timeoutMs, longestMs: LOG_LIMITS.timeMs, mostBytes: mostLogBytes };
    const { etag, remaining } = budgetOf(answer.headers);
    return ok({ value: downloadBytes({ what: 'log', url, clock, ...limits }), etag, remaining });
  } catch (error) {
    return err(classifyGitHubFailure(gitHubFailureOf(error), clock.now()));
  }
}

function nameOf(repository: string) {
  const [owner, repo] = repository.split('/');
  return { owner, repo };
}

interface Question {
  readonly route: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly etag: string | null;
}

async function read<S extends z.ZodType>(
  schema: S,
  ask: Ask,
  clock: Clock,
  question: Question,
): Asked<S> {
  try {
    const headers = question.etag === null ? {} : { 'if-none-match': question.etag };
    const answer = await ask(question.route, { ...question.parameters, headers });
    const parsed = schema.safeParse(answer.data);
    if (!parsed.success) {
      return err({ kind: 'unreadable-answer', message: z.prettifyError(parsed.error) });
    }
    return ok({ value: parsed.data, ...budgetOf(answer.headers) });
  } catch (error) {
    const failure = gitHubFailureOf(error);
    if (failure.status === 304) return ok({ value: null, ...budgetOf(failure.headers) });
    return err(classifyGitHubFailure(failure, clock.now()));
  }
}

function budgetOf(headers: Answer['headers']) {
  const remaining = headers['x-ratelimit-remaining'];
  return {
    etag: headers.etag === undefined ? null : String(headers.etag),
    remaining: remaining === undefined ? null : Number(remaining),
    hasNext: /rel="next"/.test(String(headers.link ?? '')),
  };
}

function pageOf<V, T>(
  answer: Result<GitHubAnswer<V> & { hasNext: boolean }, GitHubProblem>,
  itemsOf: (value: V) => readonly [number, readonly T[]],
): Result<GitHubAnswer<Page<T>>, GitHubProblem> {
  if (!answer.ok) return answer;
  const { value, hasNext, ...budget } = answer.value;
  if (value === null) return ok({ value: null, ...budget });
  const [total, items] = itemsOf(value);
  return ok({ value: { items, total, hasNext }, ...budget });
}
