// Adapter: the file system.
import { watch } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { JournalEvent } from '#domain';
import { err, ok, type Result } from '#std';
import { parseLine } from './parse-line.ts';

/**
 * Hands over every event of a journal, those written already first, then each as it is written.
 * Ends with `run.finished`, when `signal` aborts, or with an error on a line it cannot read.
 */
export async function followJournal(
  file: string,
  onEvent: (event: JournalEvent) => void,
  signal: AbortSignal,
): Promise<Result<void, string>> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    return err(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  const changes = watchChanges(file, signal);
  try {
    const lines = createLineSplitter();
    while (!signal.aborted) {
      for (const line of lines.push(await readOn(handle))) {
        const event = parseLine(line);
        if (!event.ok) return err(`${file}:${lines.count()}: the line ${event.error}`);
        onEvent(event.value);
        if (event.value.type === 'run.finished') return ok(undefined);
      }
      await changes.next();
    }
    return ok(undefined);
  } finally {
    changes.close();
    await handle.close();
  }
}

async function readOn(handle: FileHandle): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (;;) {
    const { bytesRead, buffer } = await handle.read({ buffer: Buffer.alloc(65_536) });
    if (bytesRead === 0) return Buffer.concat(parts);
    parts.push(buffer.subarray(0, bytesRead));
  }
}

/** Splits bytes, not text: a read may end inside a character. */
function createLineSplitter(): { push(bytes: Buffer): string[]; count(): number } {
  let rest = Buffer.alloc(0);
  let count = 0;
  return {
    push(bytes) {
      const all = Buffer.concat([rest, bytes]);
      const end = all.lastIndexOf(10);
      rest = all.subarray(end + 1);
      if (end < 0) return [];
      const lines = all.toString('utf8', 0, end).split('\n');
      count += lines.length;
      return lines;
    },
    count: () => count,
  };
}

/** Some file systems report no changes (network mounts): look again after this long anyway. */
const LOOK_AGAIN_MS = 250;

function watchChanges(file: string, signal: AbortSignal): { next(): Promise<void>; close(): void } {
  let changed = false;
  let wake: (() => void) | null = null;
  function notice(): void {
    changed = true;
    wake?.();
  }
  const watcher = watch(file, { persistent: false }, notice);
  watcher.on('error', notice);
  signal.addEventListener('abort', notice);
  return {
    next() {
      return new Promise((resolve) => {
        const timer = setTimeout(done, LOOK_AGAIN_MS);
        function done(): void {
          clearTimeout(timer);
          wake = null;
          changed = false;
          resolve();
        }
        wake = done;
        if (changed || signal.aborted) done();
      });
    },
    close() {
      watcher.close();
      signal.removeEventListener('abort', notice);
    },
  };
}
