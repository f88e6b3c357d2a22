import { watch } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { err, ok, type Result } from '#std';

export interface LogRequest {
  /** Only the last lines of what is there; `null` for all of it. */
  readonly tail: number | null;
  /** Go on with what is written later, until the signal aborts. */
  readonly follow: boolean;
  readonly signal: AbortSignal;
}

const CHUNK_BYTES = 64 * 1024;
const NEWLINE = 0x0a;

/** The bytes of a log as they stand in the file; the error is the system's code, such as `ENOENT`. */
export async function readLog(
  file: string,
  request: LogRequest,
): Promise<Result<AsyncIterable<Uint8Array>, string>> {
  try {
    const handle = await open(file, 'r');
    return ok(bytesOf(handle, file, request));
  } catch (error) {
    return err(error instanceof Error && 'code' in error ? String(error.code) : String(error));
  }
}

async function* bytesOf(
  handle: FileHandle,
  file: string,
  { tail, follow, signal }: LogRequest,
): AsyncGenerator<Uint8Array> {
  const changes = follow ? watchChanges(file, signal) : null;
  try {
    let position = tail === null ? 0 : await startOfLastLines(handle, tail);
    for (;;) {
      const ending = changes === null || signal.aborted;
      const { bytesRead, buffer } = await handle.read({
        buffer: Buffer.allocUnsafe(CHUNK_BYTES),
        position,
      });
      position += bytesRead;
      if (bytesRead > 0) yield buffer.subarray(0, bytesRead);
      else if (ending) return;
      else await changes.next();
    }
  } finally {
    changes?.close();
    await handle.close();
  }
}

/** Reads backwards until enough newlines were seen; a last line without newline is a line too. */
async function startOfLastLines(handle: FileHandle, count: number): Promise<number> {
  const { size } = await handle.stat();
  if (count === 0) return size;
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  let newlines = 0;
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - CHUNK_BYTES);
    const { bytesRead } = await handle.read(buffer, 0, end - start, start);
    for (let at = bytesRead - 1; at >= 0; at--) {
      if (buffer[at] !== NEWLINE || start + at === size - 1) continue;
      newlines += 1;
      if (newlines === count) return start + at + 1;
    }
    end = start;
  }
  return 0;
}

/** Some file systems report no changes (network mounts): look again after this long anyway. */
const LOOK_AGAIN_MS = 250;

interface Changes {
  next(): Promise<void>;
  close(): void;
}

function watchChanges(file: string, signal: AbortSignal): Changes {
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
    next: () =>
      new Promise((resolve) => {
        const timer = setTimeout(done, LOOK_AGAIN_MS);
        function done(): void {
          clearTimeout(timer);
          wake = null;
          changed = false;
          resolve();
        }
        wake = done;
        if (changed || signal.aborted) done();
      }),
    close() {
      watcher.close();
      signal.removeEventListener('abort', notice);
    },
  };
}
