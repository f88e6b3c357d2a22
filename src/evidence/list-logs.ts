import { open } from 'node:fs/promises';
import { err, ok, type Result } from '#std';
import { describeArchiveFault } from './archive/archive-fault.ts';
import { listJobLogs } from './archive/open-archive.ts';
import { sniff } from './text-encoding.ts';

/**
 * The paths of the job logs in a zip archive, to be read with `LogRequest.entry`; `null` when the file
 * is no zip archive (or cannot be opened: reading it says why). The error is a sentence.
 */
export async function listLogs(file: string): Promise<Result<readonly string[], string> | null> {
  if (file === '-') return null;
  try {
    if (!(await isZip(file))) return null;
    const logs = await listJobLogs(file);
    return logs.ok ? ok(logs.value.map((log) => log.id)) : err(describeArchiveFault(logs.error));
  } catch {
    return null;
  }
}

async function isZip(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return sniff(buffer.subarray(0, bytesRead)).kind === 'zip';
  } finally {
    await handle.close();
  }
}
