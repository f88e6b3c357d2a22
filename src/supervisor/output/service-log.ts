// Adapter: the file system.
import {
  close,
  closeSync,
  fstatSync,
  mkdirSync,
  open,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { formatLogStamp } from '#domain';
import type { Clock } from '#std';
import { keepLastLines } from './last-lines.ts';
import { createLineMerger } from './line-merger.ts';

/** The one file all output of a service goes to, every line stamped with its time. */
export interface ServiceLog {
  write(stream: number, chunk: Buffer): void;
  lastLines(): readonly string[];
  /** Writes what is held back of unfinished lines. */
  flush(): void;
  /** Writes what is held back and closes the file. */
  close(): void;
}

/**
 * Opens the log for appending. A disk that is full, or a file that cannot be written, costs lines and
 * never the run: once writing works again, the log says how many bytes are missing.
 */
export function openServiceLog(file: string, clock: Clock): ServiceLog {
  const merger = createLineMerger();
  const last = keepLastLines();
  makeFolder(dirname(file));
  const sink = openSink(file);
  let cancelFlush: (() => void) | null = null;

  function stamp(): string {
    return formatLogStamp(clock.now());
  }

  function flush(): void {
    cancelFlush?.();
    cancelFlush = null;
    sink.write(merger.flush(stamp()));
  }

  return {
    write(stream, chunk) {
      last.push(chunk);
      sink.write(merger.push(stream, chunk, stamp()));
      if (merger.hasHeld()) cancelFlush ??= clock.after(FLUSH_AFTER_MS, flush);
    },
    lastLines: () => last.lines(),
    flush,
    close() {
      flush();
      sink.close();
    },
  };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    // Then the file cannot be opened either.
  }
}

interface Sink {
  write(parts: readonly Buffer[]): void;
  close(): void;
}

/**
 * The file is there soon; it is opened with the first write. To create a file takes longer than
 * anything else in the start of a service, and many services never write.
 */
function openSink(file: string): Sink {
  let descriptor: number | null = null;
  let closed = false;
  let lostBytes = 0;
  let cutsIn = false;
  createSoon(file);

  function ensureOpen(): void {
    if (descriptor !== null || closed) return;
    descriptor = tryOpen(file);
    cutsIn = descriptor !== null && endsInsideLine(descriptor);
  }

  function writeAll(bytes: Buffer): number {
    let written = 0;
    try {
      if (descriptor === null) return 0;
      while (written < bytes.length) written += writeSync(descriptor, bytes, written);
    } catch {
      // ENOSPC, EDQUOT, EIO: counted by who called.
    }
    return written;
  }

  return {
    write(parts) {
      if (parts.length === 0) return;
      ensureOpen();
      if (cutsIn) {
        cutsIn = false;
        writeAll(Buffer.from('\n'));
      }
      const bytes = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
      if (lostBytes > 0) {
        const notice = Buffer.from(
          `\n[signalbox: ${lostBytes} bytes of output lost here: disk full]\n`,
        );
        if (writeAll(notice) < notice.length) {
          lostBytes += bytes.length;
          return;
        }
        lostBytes = 0;
      }
      lostBytes += bytes.length - writeAll(bytes);
    },
    close() {
      if (descriptor !== null) closeSync(descriptor);
      descriptor = null;
      closed = true;
    },
  };
}

function createSoon(file: string): void {
  open(file, 'a', (error, descriptor) => {
    if (error === null) close(descriptor);
  });
}

function tryOpen(file: string): number | null {
  try {
    return openSync(file, 'a+');
  } catch {
    return null;
  }
}

/** An earlier run of the service ended without a newline: the next one begins a line of its own. */
function endsInsideLine(descriptor: number): boolean {
  try {
    const { size } = fstatSync(descriptor);
    const last = Buffer.alloc(1);
    return size > 0 && readSync(descriptor, last, 0, 1, size - 1) === 1 && last[0] !== 10;
  } catch {
    return false;
  }
}

/** An unfinished line (a prompt, a progress bar) is shown after this long. */
const FLUSH_AFTER_MS = 50;
