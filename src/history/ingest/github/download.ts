import type { Clock } from '#std';

export interface Download {
  /** For messages: `log`. */
  readonly what: string;
  /** Where GitHub keeps it. */
  readonly url: string;
  readonly clock: Clock;
  /** Longest time without a byte. */
  readonly timeoutMs: number;
  /** Longest time for all of it, milliseconds. */
  readonly longestMs: number;
  readonly mostBytes: number;
}

/**
 * The bytes of a log or an artifact, as they come; nothing is asked before the first is wanted, and none
 * is kept. The address leads to another origin and is itself the permission: the token never goes along.
 * Throws where they do not come, or do not come whole, and says why.
 */
export async function* downloadBytes(download: Download): AsyncGenerator<Uint8Array> {
  const { what, clock, timeoutMs, longestMs, mostBytes } = download;
  const controller = new AbortController();
  const giveUp = (ms: number) => () =>
    controller.abort(new Error(`the ${what} did not come within ${ms / 1000} s`));
  const cancelAll = clock.after(longestMs, giveUp(longestMs));
  let cancelNext = clock.after(timeoutMs, giveUp(timeoutMs));
  try {
    const body = await openBody(download, controller.signal);
    let bytes = 0;
    for await (const piece of body) {
      cancelNext();
      bytes += piece.length;
      if (bytes > mostBytes) throw new Error(`the ${what} is longer than ${mostBytes} bytes`);
      yield piece;
      cancelNext = clock.after(timeoutMs, giveUp(timeoutMs));
    }
  } finally {
    cancelAll();
    cancelNext();
    // Whoever stops reading in the middle shall not leave the connection open.
    controller.abort();
  }
}

async function openBody(
  { url, what }: Download,
  signal: AbortSignal,
): Promise<AsyncIterable<Uint8Array>> {
  const response = await fetch(url, { signal, headers: { 'user-agent': 'signalbox' } });
  if (!response.ok || response.body === null) {
    throw new Error(`the place GitHub keeps the ${what} at answered ${response.status}`);
  }
  return response.body;
}
