import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describeFileError, err, ok, type Result } from '#std';
import { type ForRuns, MOST_BYTES, parseForRuns } from './for-runs.ts';

/**
 * What the last night left in a logs folder; `null` where there is nothing. Anybody may have brought the
 * file: it is read only where it lies, not where a link leads, and only if it is no longer than it may be.
 * The error is a sentence.
 */
export async function readForRuns(file: string): Promise<Result<ForRuns | null, string>> {
  const text = await readSmallFile(file);
  if (text.ok && text.value === null) return ok(null);
  const read = text.ok ? parseForRuns(text.value ?? '') : text;
  return read.ok
    ? read
    : err(
        `${file} was left aside: ${read.error}. It tells pins of the night, which writes it anew.`,
      );
}

/** `null` where there is no such file. */
async function readSmallFile(file: string): Promise<Result<string | null, string>> {
  try {
    // The logs folder may lie anywhere; below it nothing may lead away.
    const logs = dirname(dirname(file));
    const place = join(await realpath(logs), relative(logs, file));
    if ((await realpath(file)) !== place) return err('a link leads elsewhere');
    // A pipe would be waited for, if opening it could block.
    const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
    const handle = await open(place, flags);
    try {
      const found = await handle.stat();
      if (!found.isFile()) return err('it is no file');
      if (found.size > MOST_BYTES) return err(`it is longer than ${MOST_BYTES / 1024} KiB`);
      const bytes = Buffer.alloc(found.size);
      const { bytesRead } = await handle.read(bytes, 0, found.size, 0);
      return ok(bytes.toString('utf8', 0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? ok(null) : err(describeFileError(error));
  }
}
