import { randomUUID } from 'node:crypto';
import type { Clock } from '#std';

export interface OctokitOptions {
  /** `GITHUB_API_URL`: `https://api.github.com`, or that of an Enterprise Server. */
  readonly baseUrl: string;
  /** `null` reads public repositories with a small budget. */
  readonly token: string | null;
  readonly clock: Clock;
  /** Longest time for one question, retries included. */
  readonly timeoutMs?: number;
}

export const TIMEOUT_MS = 60_000;

/** A longer rate limit ends the ingest, which goes on from there the next time. */
const LONGEST_WAIT_SECONDS = 60;

/** Waits between the attempts: 0.5 s, then 2 s. Refusals are not asked again. */
const RETRY = {
  retries: 2,
  retryAfterBaseValue: 500,
  doNotRetry: [304, 400, 401, 403, 404, 410, 422, 429, 451],
};

export interface Answer {
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

/** `request` goes to the HTTP client as it is, such as `{ redirect: 'manual' }`. */
export type Ask = (
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  request?: Readonly<Record<string, unknown>>,
) => Promise<Answer>;

/** Asks GitHub's REST API, within the time. Nothing is loaded or sent before the first question. */
export function createAsk(options: OctokitOptions): Ask {
  const { clock, timeoutMs = TIMEOUT_MS } = options;
  let client: Promise<Ask> | undefined;
  return async function ask(route, parameters, request = {}) {
    client ??= createClient(options);
    const controller = new AbortController();
    const cancel = clock.after(timeoutMs, () => controller.abort());
    try {
      const send = await client;
      return await send(route, {
        ...parameters,
        request: { ...request, signal: controller.signal },
      });
    } catch (error) {
      if (!controller.signal.aborted) throw error;
      throw new Error(`nothing within ${timeoutMs / 1000} s`);
    } finally {
      cancel();
    }
  };
}

async function createClient(options: OctokitOptions): Promise<Ask> {
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
