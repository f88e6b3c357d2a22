import { err, ok, type Result } from '#std';
import type { ArchiveFault } from './archive-fault.ts';

/** A file of a zip archive as the archive's own list names it. */
export interface ZipEntry {
  /** Relative, `/` between folders, no `.` or `..`. */
  readonly path: string;
  readonly method: 'stored' | 'deflate';
  readonly crc32: number;
  readonly packedBytes: number;
  /** As the list says; what comes out is counted, not believed. */
  readonly bytes: number;
  /** Where its local header stands. */
  readonly headerOffset: number;
  /** A symbolic link of a Unix packer: its bytes are the path it leads to. */
  readonly isLink: boolean;
}

/** Where the list of files stands in the archive. */
export interface ZipDirectory {
  readonly offset: number;
  readonly bytes: number;
  readonly count: number;
}

/** The record that ends an archive, with its comment: it stands in the last bytes. */
export const END_BYTES = 22 + 0xffff;
/** A run of GitHub has at most 256 jobs of at most about a hundred steps. */
const MOST_ENTRIES = 20_000;
const LOCAL_HEADER_BYTES = 30;
const CENTRAL_BYTES = 46;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATE = 8;
const ZIP64 = 0xffffffff;

const SIGNATURE = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 } as const;

/** `tail` holds the last bytes of an archive of `size` bytes (APPNOTE 4.3.16). */
export function findDirectory(tail: Buffer, size: number): Result<ZipDirectory, ArchiveFault> {
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== SIGNATURE.end) continue;
    const comment = tail.readUInt16LE(at + 20);
    if (at + 22 + comment !== tail.length) continue;
    const count = tail.readUInt16LE(at + 10);
    const bytes = tail.readUInt32LE(at + 12);
    const offset = tail.readUInt32LE(at + 16);
    if (offset === ZIP64 || bytes === ZIP64 || count === 0xffff) {
      return err({ kind: 'too-large-kind' });
    }
    if (count > MOST_ENTRIES) return err({ kind: 'too-many-entries', count, limit: MOST_ENTRIES });
    if (offset + bytes > size - 22) break;
    return ok({ offset, bytes, count });
  }
  return err({ kind: 'damaged' });
}

/** The files of an archive, folders left out. Whatever is wrong with one of them refuses them all. */
export function readDirectory(
  list: Buffer,
  directory: ZipDirectory,
): Result<readonly ZipEntry[], ArchiveFault> {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let left = directory.count; left > 0; left -= 1) {
    if (at + CENTRAL_BYTES > list.length || list.readUInt32LE(at) !== SIGNATURE.central) {
      return err({ kind: 'damaged' });
    }
    const nameBytes = list.readUInt16LE(at + 28);
    const next =
      at + CENTRAL_BYTES + nameBytes + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
    if (next > list.length) return err({ kind: 'damaged' });
    const entry = readEntry(list.subarray(at, next), nameBytes);
    if (!entry.ok) return entry;
    if (!entry.value.path.endsWith('/')) entries.push(entry.value);
    at = next;
  }
  return overlap(entries, directory.offset) ? err({ kind: 'overlapping' }) : ok(entries);
}

function readEntry(record: Buffer, nameBytes: number): Result<ZipEntry, ArchiveFault> {
  const path = record.toString('utf8', CENTRAL_BYTES, CENTRAL_BYTES + nameBytes);
  if (!isInside(path)) return err({ kind: 'name', entry: path });
  if ((record.readUInt16LE(8) & ENCRYPTED) !== 0) return err({ kind: 'encrypted', entry: path });
  const method = record.readUInt16LE(10);
  if (method !== STORED && method !== DEFLATE) return err({ kind: 'method', entry: path, method });
  const headerOffset = record.readUInt32LE(42);
  const packedBytes = record.readUInt32LE(20);
  if (headerOffset === ZIP64 || packedBytes === ZIP64) return err({ kind: 'too-large-kind' });
  return ok({
    path,
    method: method === STORED ? 'stored' : 'deflate',
    crc32: record.readUInt32LE(16),
    packedBytes,
    bytes: record.readUInt32LE(24),
    headerOffset,
    isLink: isLink(record),
  });
}

/** The file type stands in the upper half of the external attributes (APPNOTE 4.4.15, Unix `st_mode`). */
function isLink(record: Buffer): boolean {
  return ((record.readUInt32LE(38) >>> 16) & 0xf000) === 0xa000;
}

/** A relative path that stays where it is put, on every system. */
function isInside(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no name of a log holds one.
  if (path === '' || path.length > 1024 || /[\\\x00-\x1f\x7f]|^\/|^[A-Za-z]:/.test(path))
    return false;
  const parts = (path.endsWith('/') ? path.slice(0, -1) : path).split('/');
  return parts.every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Files that share bytes make a small archive that grows without end (Fifield, "A better zip bomb"). */
function overlap(entries: readonly ZipEntry[], directoryOffset: number): boolean {
  const sorted = [...entries].sort((left, right) => left.headerOffset - right.headerOffset);
  let end = 0;
  for (const { headerOffset, packedBytes } of sorted) {
    if (headerOffset < end) return true;
    end = headerOffset + LOCAL_HEADER_BYTES + packedBytes;
  }
  return end > directoryOffset;
}

/** Where the packed bytes begin, from the local header (which may name other extra fields). */
export function dataOffset(header: Buffer, entry: ZipEntry): Result<number, ArchiveFault> {
  if (header.length < LOCAL_HEADER_BYTES || header.readUInt32LE(0) !== SIGNATURE.local) {
    return err({ kind: 'damaged' });
  }
  const skipped = header.readUInt16LE(26) + header.readUInt16LE(28);
  return ok(entry.headerOffset + LOCAL_HEADER_BYTES + skipped);
}
