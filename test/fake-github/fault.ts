/** How a server misbehaves. */
export type FaultKind =
  | 'unauthorised'
  | 'integration'
  | 'primary-limit'
  | 'secondary-limit'
  | 'not-found'
  | 'gone'
  | 'unprocessable'
  | 'server-error'
  | 'silent'
  | 'cut-body'
  /** Byte by byte, too slow to wait for. */
  | 'drip'
  /** To another origin, where a token has no business. */
  | 'redirect'
  /** The body begins and never goes on; only where logs are kept. */
  | 'stall'
  /** The body comes in many small pieces; only where logs are kept. */
  | 'slow-drip'
  | 'hang-up'
  /** 200, with `errors` and no data; only GraphQL. */
  | 'graphql-refusal'
  /** 200, with `errors` and the data but for one comment; only GraphQL. */
  | 'graphql-partial';

/** A misbehaviour of some requests. */
export interface Fault {
  readonly kind: FaultKind;
  /** GitHub's operation id, such as `issues/create-comment`; every request when absent. */
  readonly operation?: string;
  /** How often; for ever when absent. */
  times?: number;
  /** Requests that match and are answered well before the first fault. */
  after?: number;
  /** Seconds until a limit ends; 60 when absent. */
  readonly retryAfter?: number;
  /** What `X-Accepted-GitHub-Permissions` says. */
  readonly permission?: string;
}

export interface FaultAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly message: string;
}

/** What GitHub answers to a refused request; the wording is GitHub's own. */
export function answerOfFault(fault: Fault): FaultAnswer | null {
  const retryAfter = fault.retryAfter ?? 60;
  const permission = fault.permission ?? 'issues=write; pull_requests=write';
  switch (fault.kind) {
    case 'unauthorised':
      return { status: 401, headers: {}, message: 'Bad credentials' };
    case 'integration': {
      const headers = { 'x-accepted-github-permissions': permission };
      return { status: 403, headers, message: 'Resource not accessible by integration' };
    }
    case 'primary-limit': {
      const reset = Math.ceil(Date.now() / 1000) + retryAfter;
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) };
      return { status: 403, headers, message: 'API rate limit exceeded for installation ID 1.' };
    }
    case 'secondary-limit': {
      const message = 'You have exceeded a secondary rate limit. Please wait a few minutes.';
      return { status: 429, headers: { 'retry-after': String(retryAfter) }, message };
    }
    case 'not-found':
      return { status: 404, headers: {}, message: 'Not Found' };
    case 'gone':
      return { status: 410, headers: {}, message: 'This resource is gone' };
    case 'unprocessable':
      return { status: 422, headers: {}, message: 'Validation Failed' };
    case 'server-error':
      return { status: 502, headers: {}, message: 'Server Error' };
    default:
      return null;
  }
}

/** Takes the fault that strikes a request of this operation, and counts it. */
export function strike(faults: readonly Fault[], operation: string): Fault | null {
  for (const fault of faults) {
    if (fault.operation !== undefined && fault.operation !== operation) continue;
    if (fault.after !== undefined && fault.after > 0) {
      fault.after -= 1;
      continue;
    }
    if (fault.times === 0) continue;
    if (fault.times !== undefined) fault.times -= 1;
    return fault;
  }
  return null;
}
