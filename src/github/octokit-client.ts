import { randomUUID } from 'node:crypto';

export interface OctokitClientOptions {
  /** `GITHUB_API_URL`: `https://api.github.com`, or that of an Enterprise Server. */
  readonly baseUrl: string;
  /** `null` reads public repositories with a small budget. */
  readonly token: string | null;
  /** Wait before the first of two further attempts; before the second it is four times as long. */
  readonly retryAfterMs: number;
  /** A rate limit that lasts longer is not waited for. */
  readonly longestWaitSeconds: number;
}

/** Sends one request: a route such as `GET /repos/{owner}/{repo}/pulls/{pull_number}`, and its parameters. */
export type SendRequest = (
  route: string,
  parameters: Readonly<Record<string, unknown>>,
) => Promise<{
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string | number | undefined>> & {
    readonly link?: string;
    readonly location?: string;
  };
}>;

/** Refusals are not asked again. */
const FINAL = [304, 400, 401, 403, 404, 410, 422, 429, 451];

/**
 * GitHub's API with its rate limits honoured and failed reads tried again. The library is loaded
 * here: a run that asks GitHub nothing does not pay for it.
 */
export async function createOctokitClient(options: OctokitClientOptions): Promise<SendRequest> {
  const { baseUrl, token, retryAfterMs, longestWaitSeconds } = options;
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
  ) => tried === 0 && retryAfter <= longestWaitSeconds;
  const createClient = () =>
    new (Octokit.plugin(retry, throttling))({
      ...(token === null ? {} : { auth: token }),
      baseUrl,
      userAgent: 'signalbox',
      log: SILENT,
      retry: { retries: 2, retryAfterBaseValue: retryAfterMs, doNotRetry: FINAL },
      throttle: {
        // Octokit keeps limits per id over all clients of a process; each client keeps its own.
        id: randomUUID(),
        onRateLimit: isWorthWaiting,
        onSecondaryRateLimit: isWorthWaiting,
      },
    });
  const octokit = createClient();
  return (route, parameters) =>
    (isQuery(parameters) ? createClient() : octokit).request(route, { ...parameters });
}

/**
 * Octokit keeps a second between writes and takes whatever is sent to GraphQL for one: a query only reads,
 * and goes through a client of its own.
 */
function isQuery({ query }: Readonly<Record<string, unknown>>): boolean {
  return typeof query === 'string' && query.startsWith('query');
}

function silent(): void {}
const SILENT = { debug: silent, info: silent, warn: silent, error: silent };
