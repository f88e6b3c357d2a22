import { open } from 'node:fs/promises';
import type { Clock } from '#std';

/** How often a file that is followed is looked at again. */
const LOOK_EVERY_MS = 100;
const CHUNK_BYTES = 64 * 1024;

export interface FollowRequest {
  readonly files: readonly { readonly name: string; readonly file: string }[];
  /** Only the last lines of what is there already; all when `null`. */
  readonly tail: number | null;
  /** Asked after each look; `false` ends it. */
  readonly whileTrue: () => Promise<boolean>;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly onLine: (name: string, line: string) => void;
}

/** Hands over the lines of several growing files; a last line without newline is handed over at the end. */
export async function followFiles(request: FollowRequest): Promise<void> {
  const readers = request.files.map(({ name, file }) => new LineReader(name, file));
  let last = false;
  for (let first = true; ; first = false) {
    for (const reader of readers) {
      const lines = await reader.read();
      const shown = first && request.tail !== null ? lines.slice(-request.tail) : lines;
      for (const line of shown) request.onLine(reader.name, line);
    }
    if (last || request.signal.aborted) break;
    last = !(await request.whileTrue());
    if (!last) await pause(request);
  }
  for (const reader of readers) if (reader.rest) request.onLine(reader.name, reader.rest);
}

/** Reads what was appended to one file since the last time. */
class LineReader {
  readonly name: string;
  readonly #file: string;
  #position = 0;
  #decoder = new TextDecoder();
  rest = '';

  constructor(name: string, file: string) {
    this.name = name;
    this.#file = file;
  }

  async read(): Promise<readonly string[]> {
    const lines: string[] = [];
    const handle = await open(this.#file, 'r').catch(() => null);
    if (!handle) return lines;
    try {
      const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
      for (;;) {
        const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, this.#position);
        if (bytesRead === 0) return lines;
        this.#position += bytesRead;
        const text =
          this.rest + this.#decoder.decode(buffer.subarray(0, bytesRead), { stream: true });
        const parts = text.split('\n');
        this.rest = parts.pop() ?? '';
        for (const part of parts) lines.push(part);
      }
    } finally {
      await handle.close();
    }
  }
}

function pause({ clock, signal }: FollowRequest): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(LOOK_EVERY_MS, resolve);
    signal.addEventListener(
      'abort',
      () => {
        cancel();
        resolve();
      },
      { once: true },
    );
  });
}
