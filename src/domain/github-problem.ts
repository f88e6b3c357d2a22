import { unreachable } from '#std';

/** Why GitHub did not do what it was asked. Whoever asked goes on without it. */
export type GitHubProblem =
  | { readonly kind: 'unauthorised' }
  /** `permission` is what GitHub says would be enough, such as `pull_requests=write`. */
  | { readonly kind: 'missing-permission'; readonly permission: string | null }
  | { readonly kind: 'forbidden'; readonly message: string }
  | {
      readonly kind: 'rate-limited';
      /** The hourly budget, or the limit on bursts and writes. */
      readonly limit: 'primary' | 'secondary';
      readonly retryAfterMs: number | null;
    }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'rejected'; readonly message: string }
  | { readonly kind: 'unavailable'; readonly status: number }
  | { readonly kind: 'no-answer'; readonly message: string }
  | { readonly kind: 'unreadable-answer'; readonly message: string };

/** What an HTTP client knows of a failed call; `status` is `null` when no answer came. */
export interface GitHubFailure {
  readonly status: number | null;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
}

/** Reads what an HTTP client threw; an error without a response means that no answer came. */
export function gitHubFailureOf(error: unknown): GitHubFailure {
  const { response, message } = error as {
    readonly response?: Pick<GitHubFailure, 'status' | 'headers'>;
    readonly message?: string;
  };
  return {
    status: response?.status ?? null,
    headers: response?.headers ?? {},
    message: message ?? String(error),
  };
}

/** Sorts a failed call into its kind, by status, headers and GitHub's own message. */
export function classifyGitHubFailure(failure: GitHubFailure, nowMs: number): GitHubProblem {
  const { status, message } = failure;
  if (status === null) return { kind: 'no-answer', message };
  if (status === 401) return { kind: 'unauthorised' };
  // A budget that is used up GraphQL tells with 200.
  if (status === 403 || status === 429 || status === 200) return classifyRefusal(failure, nowMs);
  if (status === 404) return { kind: 'not-found' };
  if (status === 410) return { kind: 'gone' };
  if (status >= 500) return { kind: 'unavailable', status };
  return { kind: 'rejected', message };
}

function classifyRefusal(failure: GitHubFailure, nowMs: number): GitHubProblem {
  const { headers, message, status } = failure;
  const retryAfter = Number(headers['retry-after']);
  const retryAfterMs = retryAfter > 0 ? retryAfter * 1000 : null;
  const isTold = status === 200 && /rate limit exceeded/i.test(message);
  if (isTold || String(headers['x-ratelimit-remaining']) === '0') {
    const resetMs = Number(headers['x-ratelimit-reset']) * 1000;
    const untilResetMs = Number.isFinite(resetMs) ? Math.max(0, resetMs - nowMs) : null;
    return { kind: 'rate-limited', limit: 'primary', retryAfterMs: retryAfterMs ?? untilResetMs };
  }
  if (status === 429 || retryAfterMs !== null || /secondary rate limit/i.test(message)) {
    return { kind: 'rate-limited', limit: 'secondary', retryAfterMs };
  }
  const permission = headers['x-accepted-github-permissions'];
  // Tokens of Actions and of GitHub Apps are refused with "integration", fine-grained personal ones
  // with "personal access token"; both answers carry the header.
  if (permission !== undefined || /resource not accessible by/i.test(message)) {
    return { kind: 'missing-permission', permission: permission ? String(permission) : null };
  }
  return { kind: 'forbidden', message };
}

/** One sentence for people: what happened and the way out. Texts from GitHub are not escaped. */
export function describeGitHubProblem(problem: GitHubProblem): string {
  switch (problem.kind) {
    case 'unauthorised':
      return 'GitHub does not accept the token (401): pass a valid one, such as github.token.';
    case 'missing-permission':
      return problem.permission === null
        ? 'the token lacks a permission for this (403): add it under "permissions:" of the job; a pull request from a fork or Dependabot always gets a read-only token (docs/recipes.md, "Pull requests from forks").'
        : `the token lacks a permission (403), one of "${problem.permission}" is needed: add it under "permissions:" of the job; a pull request from a fork or Dependabot always gets a read-only token (docs/recipes.md, "Pull requests from forks").`;
    case 'forbidden':
      return `GitHub refused this (403): ${problem.message}`;
    case 'rate-limited':
      return `GitHub's ${problem.limit} rate limit is used up${waiting(problem.retryAfterMs)}: it will work again later.`;
    case 'not-found':
      return 'GitHub does not know it, or hides it from this token (404): check the repository name and the permissions of the token.';
    case 'gone':
      return 'GitHub no longer has it (410): it expired or was switched off.';
    case 'rejected':
      return `GitHub rejected the request: ${problem.message}`;
    case 'unavailable':
      return `GitHub is not available at the moment (${problem.status}): try again later.`;
    case 'no-answer':
      return `GitHub did not answer: ${problem.message}`;
    case 'unreadable-answer':
      return `GitHub's answer could not be read: ${problem.message}`;
    default:
      return unreachable(problem);
  }
}

function waiting(retryAfterMs: number | null): string {
  return retryAfterMs === null ? '' : ` for another ${Math.ceil(retryAfterMs / 1000)} s`;
}
