import { type FileHandle, open } from 'node:fs/promises';
import { err, ok, type Result } from '#std';
import type { ArchiveBytes } from './archive-bytes.ts';
import { entryBytes, listEntries } from './archive-entries.ts';
import { ArchiveError, type ArchiveFault } from './archive-fault.ts';
import { type JobLog, jobLogs } from './job-logs.ts';

/** The job logs of a zip archive, found without unpacking anything. Throws only what opening throws. */
export async function listJobLogs(file: string): Promise<Result<readonly JobLog[], ArchiveFault>> {
  const handle = await open(file, 'r');
  try {
    const entries = await listEntries(await archiveOnDisk(handle));
    if (!entries.ok) return entries;
    const logs = jobLogs(entries.value.map((entry) => entry.path));
    return logs.length > 0 ? ok(logs) : err({ kind: 'no-logs' });
  } finally {
    await handle.close();
  }
}

/** The bytes of one job log, unpacked as they are read; throws `ArchiveError`. Nothing is written anywhere. */
export async function* jobLogBytes(file: string, id: string): AsyncGenerator<Buffer> {
  const handle = await open(file, 'r');
  try {
    const archive = await archiveOnDisk(handle);
    const entries = await listEntries(archive);
    if (!entries.ok) throw new ArchiveError(entries.error);
    const logs = jobLogs(entries.value.map((entry) => entry.path));
    if (logs.length === 0) throw new ArchiveError({ kind: 'no-logs' });
    const log = logs.find((one) => one.id === id);
    if (!log) throw new ArchiveError({ kind: 'no-entry', entry: id });
    let newline = true;
    for (const path of log.paths) {
      const entry = entries.value.find((one) => one.path === path);
      if (!entry) continue;
      if (!newline) yield Buffer.from('\n');
      for await (const chunk of entryBytes(archive, entry)) {
        if (chunk.length > 0) newline = chunk.at(-1) === 0x0a;
        yield chunk;
      }
    }
  } finally {
    await handle.close();
  }
}

async function archiveOnDisk(handle: FileHandle): Promise<ArchiveBytes> {
  const { size } = await handle.stat();
  return {
    size,
    async read(position, bytes) {
      const block = Buffer.alloc(bytes);
      const { bytesRead } = await handle.read(block, 0, bytes, position);
      return block.subarray(0, bytesRead);
    },
  };
}
