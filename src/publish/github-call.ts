import * as z from 'zod';
import { classifyGitHubFailure, type GitHubProblem, gitHubFailureOf } from '#domain';
import { createOctokitClient, type SendRequest } from '#github';
import { type Clock, err, ok, type Result } from '#std';

export interface GitHubCallOptions {
  /** `GITHUB_API_URL`: `https://api.github.com`, or that of an Enterprise Server. */
  readonly baseUrl: string;
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly clock: Clock;
  /** All calls together end by then, counted from the first: a silent server must not hold the job. */
  readonly deadlineMs?: number;
}

const DEADLINE_MS = 30_000;

/** A longer rate limit is not waited for: a comment is not worth the minutes of a runner. */
const LONGEST_WAIT_SECONDS = 10;

/** Waits between the attempts of a read: 0.3 s, then 1.2 s. */
const RETRY_AFTER_MS = 300;

/** Writing twice would leave two comments: a lost answer does not mean that nothing was written. */
export const ONCE = { retries: 0 };

export type GitHubAnswer = Awaited<ReturnType<SendRequest>>;

type Parameters = Readonly<Record<string, unknown>>;

/** Calls one route (`GET /repos/{owner}/{repo}/…`); `owner` and `repo` are filled in. */
export type GitHubCall = (
  route: string,
  parameters?: Parameters,
) => Promise<Result<GitHubAnswer, GitHubProblem>>;

/**
 * GitHub's API for one repository, with its rate limits honoured and one deadline over all calls.
 * Nothing is loaded or sent before the first call.
 */
export function createGitHubCall(options: GitHubCallOptions): GitHubCall {
  const { baseUrl, token, clock, deadlineMs = DEADLINE_MS } = options;
  const [owner, repo] = options.repository.split('/');
  // Octokit sends what is no part of the path as a query.
  const namesOf = (route: string) => (route.includes('{owner}') ? { owner, repo } : {});
  let request: Promise<SendRequest> | undefined;
  let endsAt: number | undefined;
  return async function call(route, parameters = {}) {
    endsAt ??= clock.now() + deadlineMs;
    request ??= createOctokitClient({
      baseUrl,
      token,
      retryAfterMs: RETRY_AFTER_MS,
      longestWaitSeconds: LONGEST_WAIT_SECONDS,
    });
    const controller = new AbortController();
    const cancel = clock.after(Math.max(0, endsAt - clock.now()), () => controller.abort());
    try {
      const send = await request;
      const all = { ...namesOf(route), ...parameters };
      const signal = { signal: controller.signal, ...(parameters.request as object | undefined) };
      return ok(await untilAborted(send(route, { ...all, request: signal }), controller.signal));
    } catch (error) {
      if (controller.signal.aborted) {
        return err({ kind: 'no-answer', message: `nothing within ${deadlineMs / 1000} s` });
      }
      return err(classifyGitHubFailure(gitHubFailureOf(error), clock.now()));
    } finally {
      cancel();
    }
  };
}

/** Octokit does not look at the signal while it waits to try again. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Error('aborted'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject);
  });
}

/** An answer in the shape it must have; what else GitHub sends is left unread. */
export function readAs<S extends z.ZodType>(
  schema: S,
  answer: Result<GitHubAnswer, GitHubProblem>,
): Result<z.infer<S>, GitHubProblem> {
  if (!answer.ok) return answer;
  const parsed = schema.safeParse(answer.value.data);
  if (parsed.success) return ok(parsed.data);
  return err({ kind: 'unreadable-answer', message: z.prettifyError(parsed.error) });
}
