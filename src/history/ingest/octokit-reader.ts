import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { classifyGitHubFailure, type GitHubProblem, gitHubFailureOf } from '#domain';
import { type Clock, err, ok, type Result } from '#std';
import { jobOf, jobs, runOf, runs } from './github-answers.ts';
import type { GitHubAnswer, GitHubReader, Page } from './github-reader.ts';

export interface GitHubReaderOptions {
  /** `GITHUB_API_URL`: `https://api.github.com`, or that of an Enterprise Server. */
  readonly baseUrl: string;
  /** `null` reads public repositories with a small budget. */
  readonly token: string | null;
  readonly clock: Clock;
  /** Longest time for one question, retries included. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 60_000;

/** A longer rate limit ends the ingest, which goes on from there the next time. */
const LONGEST_WAIT_SECONDS = 60;

/** Waits between the attempts: 0.5 s, then 2 s. Refusals are not asked again. */
const RETRY = {
  retries: 2,
  retryAfterBaseValue: 500,
  doNotRetry: [304, 400, 401, 403, 404, 410, 422, 429, 451],
};

const PER_PAGE = 100;

interface Answer {
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

type Ask = (route: string, parameters: Readonly<Record<string, unknown>>) => Promise<Answer>;
type Asked<S extends z.ZodType> = Promise<
  Result<GitHubAnswer<z.infer<S>> & { hasNext: boolean }, GitHubProblem>
>;

/** Reads runs and jobs through GitHub's REST API. Nothing is loaded or sent before the first call. */
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
  };
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

function createAsk(options: GitHubReaderOptions): Ask {
  const { clock, timeoutMs = TIMEOUT_MS } = options;
  let client: Promise<Ask> | undefined;
  return async function ask(route, parameters) {
    client ??= createClient(options);
    const controller = new AbortController();
    const cancel = clock.after(timeoutMs, () => controller.abort());
    try {
      const send = await client;
      return await send(route, { ...parameters, request: { signal: controller.signal } });
    } catch (error) {
      if (!controller.signal.aborted) throw error;
      throw new Error(`nothing within ${timeoutMs / 1000} s`);
    } finally {
      cancel();
    }
  };
}

async function createClient(options: GitHubReaderOptions): Promise<Ask> {
  const [{ Octokit }, { retry }, { throttling }] = await Promise.all([
    import('@octokit/rest'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ]);
  const isWorthWaiting = (
    retryAfter: number,
    _options: unknown,
    _octokit: unknown,
    tried: number,
  ) => tried === 0 && retryAfter <= LONGEST_WAIT_SECONDS;
  const octokit = new (Octokit.plugin(retry, throttling))({
    ...(options.token === null ? {} : { auth: options.token }),
    baseUrl: options.baseUrl,
    userAgent: 'signalbox',
    log: SILENT,
    retry: RETRY,
    throttle: {
      // Octokit keeps limits per id over all clients of a process; a reader keeps its own.
      id: randomUUID(),
      onRateLimit: isWorthWaiting,
      onSecondaryRateLimit: isWorthWaiting,
    },
  });
  return (route, parameters) => octokit.request(route, { ...parameters });
}

function silent(): void {}
const SILENT = { debug: silent, info: silent, warn: silent, error: silent };
