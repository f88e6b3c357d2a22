import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { err, type Result } from '#std';
import type { ArchiveBytes } from './archive-bytes.ts';
import { ArchiveError, type ArchiveFault } from './archive-fault.ts';
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

/** The files of an archive, as its own list names them. Rejects only where the medium fails. */
export async function listEntries(
  archive: ArchiveBytes,
): Promise<Result<readonly ZipEntry[], ArchiveFault>> {
  const { size } = archive;
  const tail = await archive.read(Math.max(0, size - END_BYTES), Math.min(size, END_BYTES));
  const directory = findDirectory(tail, size);
  if (!directory.ok) return directory;
  if (directory.value.bytes > LARGEST_DIRECTORY_BYTES) return err({ kind: 'damaged' });
  const list = await archive.read(directory.value.offset, directory.value.bytes);
  return readDirectory(list, directory.value);
}

/** The bytes of one file, unpacked as they are read; throws `ArchiveError`. */
export async function* entryBytes(archive: ArchiveBytes, entry: ZipEntry): AsyncGenerator<Buffer> {
  const header = await archive.read(entry.headerOffset, LONGEST_HEADER_BYTES);
  const offset = dataOffset(header, entry);
  if (!offset.ok) throw new ArchiveError(offset.error);
  const packed = range(archive, offset.value, entry.packedBytes);
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

async function* range(archive: ArchiveBytes, from: number, bytes: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes; at += CHUNK_BYTES) {
    const chunk = await archive.read(from + at, Math.min(CHUNK_BYTES, bytes - at));
    if (chunk.length === 0) throw new ArchiveError({ kind: 'damaged' });
    yield chunk;
  }
}
