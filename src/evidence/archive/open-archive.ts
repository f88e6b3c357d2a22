import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { err, ok, type Result } from '#std';
import { ArchiveError, type ArchiveFault } from './archive-fault.ts';
import { type JobLog, jobLogs } from './job-logs.ts';
import {
  dataOffset,
  END_BYTES,
  findDirectory,
  readDirectory,
  type ZipEntry,
} from './zip-directory.ts';

const CHUNK_BYTES = 256 * 1024;
/** A list of 20,000 names of usual length is a tenth of this. */
const LARGEST_DIRECTORY_BYTES = 32 * 2 ** 20;
/** Logs that repeat themselves reach a ratio of 100; only a bomb has more for so long. */
const UNSUSPECTED_BYTES = 64 * 2 ** 20;
const LARGEST_RATIO = 250;
const LONGEST_HEADER_BYTES = 30;

/** The job logs of a zip archive, found without unpacking anything. Throws only what opening throws. */
export async function listJobLogs(file: string): Promise<Result<readonly JobLog[], ArchiveFault>> {
  const handle = await open(file, 'r');
  try {
    const entries = await listEntries(handle);
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
    const entries = await listEntries(handle);
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
      for await (const chunk of entryBytes(handle, entry)) {
        if (chunk.length > 0) newline = chunk.at(-1) === 0x0a;
        yield chunk;
      }
    }
  } finally {
    await handle.close();
  }
}

async function listEntries(handle: FileHandle): Promise<Result<readonly ZipEntry[], ArchiveFault>> {
  const { size } = await handle.stat();
  const tail = await readAt(handle, Math.max(0, size - END_BYTES), Math.min(size, END_BYTES));
  const directory = findDirectory(tail, size);
  if (!directory.ok) return directory;
  if (directory.value.bytes > LARGEST_DIRECTORY_BYTES) return err({ kind: 'damaged' });
  const list = await readAt(handle, directory.value.offset, directory.value.bytes);
  return readDirectory(list, directory.value);
}

async function* entryBytes(handle: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer> {
  const header = await readAt(handle, entry.headerOffset, LONGEST_HEADER_BYTES);
  const offset = dataOffset(header, entry);
  if (!offset.ok) throw new ArchiveError(offset.error);
  const packed = range(handle, offset.value, entry.packedBytes);
  const bytes = entry.method === 'stored' ? packed : inflated(packed);
  let count = 0;
  let sum = 0;
  for await (const chunk of bytes) {
    count += chunk.length;
    sum = crc32(chunk, sum);
    yield chunk;
    if (count > UNSUSPECTED_BYTES && count > entry.packedBytes * LARGEST_RATIO) {
      throw new ArchiveError({ kind: 'bomb', entry: entry.path, ratio: LARGEST_RATIO });
    }
  }
  if (sum !== entry.crc32) throw new ArchiveError({ kind: 'checksum', entry: entry.path });
}

async function* inflated(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const unpacker = createInflateRaw({ chunkSize: CHUNK_BYTES });
  const source = Readable.from(packed);
  source.on('error', (error) => unpacker.destroy(error));
  try {
    yield* source.pipe(unpacker) as AsyncIterable<Buffer>;
  } finally {
    source.destroy();
    unpacker.destroy();
  }
}

async function* range(handle: FileHandle, from: number, bytes: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes; at += CHUNK_BYTES) {
    const chunk = await readAt(handle, from + at, Math.min(CHUNK_BYTES, bytes - at));
    if (chunk.length === 0) throw new ArchiveError({ kind: 'damaged' });
    yield chunk;
  }
}

async function readAt(handle: FileHandle, position: number, bytes: number): Promise<Buffer> {
  const block = Buffer.alloc(bytes);
  const { bytesRead } = await handle.read(block, 0, bytes, position);
  return block.subarray(0, bytesRead);
}
