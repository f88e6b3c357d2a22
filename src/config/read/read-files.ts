import { readFile, stat } from 'node:fs/promises';
import { err, ok, type Result } from '#std';
import { type FileSource, LARGEST_FILE_BYTES, type ReadFailure } from './file-source.ts';

/** Adapter: configuration files on disk. */
export function diskFiles(): FileSource {
  return { read: readTextFile };
}

async function readTextFile(path: string): Promise<Result<string, ReadFailure>> {
  try {
    // Asked before it is opened: opening a pipe nobody writes to would wait for ever.
    const stats = await stat(path);
    if (!stats.isFile()) return err({ kind: 'not-a-file' });
    if (stats.size > LARGEST_FILE_BYTES) {
      return err({ kind: 'too-large', bytes: stats.size, limit: LARGEST_FILE_BYTES });
    }
    return decode(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return err({ kind: 'missing' });
    const reason = error instanceof Error ? error.message : String(error);
    return err({ kind: 'unreadable', reason });
  }
}

function decode(bytes: Uint8Array): Result<string, ReadFailure> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err({ kind: 'not-text' });
  }
}
