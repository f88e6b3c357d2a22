import { createOctokitClient, type SendRequest } from '#github';
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

/** Waits between the attempts: 0.5 s, then 2 s. */
const RETRY_AFTER_MS = 500;

export type Answer = Awaited<ReturnType<SendRequest>>;

/** `request` goes to the HTTP client as it is, such as `{ redirect: 'manual' }`. */
export type Ask = (
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  request?: Readonly<Record<string, unknown>>,
) => Promise<Answer>;

/** Asks GitHub's REST API, within the time. Nothing is loaded or sent before the first question. */
export function createAsk(options: OctokitOptions): Ask {
  const { baseUrl, token, clock, timeoutMs = TIMEOUT_MS } = options;
  let client: Promise<SendRequest> | undefined;
  return async function ask(route, parameters, request = {}) {
    client ??= createOctokitClient({
      baseUrl,
      token,
      retryAfterMs: RETRY_AFTER_MS,
      longestWaitSeconds: LONGEST_WAIT_SECONDS,
    });
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
