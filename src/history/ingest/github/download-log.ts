import type { Clock } from '#std';

export interface LogDownload {
  /** Where GitHub keeps the log. */
  readonly url: string;
  readonly clock: Clock;
  /** Longest time without a byte. */
  readonly timeoutMs: number;
  /** Longest time for all of it, milliseconds. */
  readonly longestMs: number;
  readonly mostBytes: number;
}

/**
 * The bytes of a log, as they come; nothing is asked before the first is wanted, and none is kept. The
 * address leads to another origin and is itself the permission: the token never goes along. Throws
 * where the log does not come, or does not come whole, and says why.
 */
export async function* downloadLog(download: LogDownload): AsyncGenerator<Uint8Array> {
  const { clock, timeoutMs, longestMs, mostBytes } = download;
  const controller = new AbortController();
  const giveUp = (ms: number) => () =>
    controller.abort(new Error(`the log did not come within ${ms / 1000} s`));
  const cancelAll = clock.after(longestMs, giveUp(longestMs));
  let cancelNext = clock.after(timeoutMs, giveUp(timeoutMs));
  try {
    const body = await openBody(download.url, controller.signal);
    let bytes = 0;
    for await (const piece of body) {
      cancelNext();
      bytes += piece.length;
      if (bytes > mostBytes) throw new Error(`the log is longer than ${mostBytes} bytes`);
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

async function openBody(url: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
  const response = await fetch(url, { signal, headers: { 'user-agent': 'signalbox' } });
  if (!response.ok || response.body === null) {
    throw new Error(`the place GitHub keeps the log at answered ${response.status}`);
  }
  return response.body;
}
