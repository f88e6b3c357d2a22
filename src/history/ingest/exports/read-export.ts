import { readFile, stat } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { describeFileError, err, ok, type Result } from '#std';
import type { IngestProblem } from '../ingest-problem.ts';

/** A hundred pages of an API are some megabytes; more than this is split by whoever wrote it. */
const LARGEST_BYTES = 256 * 1024 * 1024;

/** The whole text of an export, plain or gzip. */
export async function readExport(file: string): Promise<Result<string, IngestProblem>> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_BYTES) {
      const message = `it has ${size} bytes, ${LARGEST_BYTES} are read; split it`;
      return err({ kind: 'unreadable', file, message });
    }
    const bytes = await readFile(file);
    const isPacked = bytes.length > 1 && bytes.readUInt16BE() === 0x1f8b;
    const plain = isPacked ? gunzipSync(bytes, { maxOutputLength: LARGEST_BYTES }) : bytes;
    return ok(plain.toString('utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    return err({ kind: 'unreadable', file, message: describeFileError(error) });
  }
}
