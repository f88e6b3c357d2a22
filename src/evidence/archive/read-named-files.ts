import { err, ok, type Result } from '#std';
import { heldArchive } from './archive-bytes.ts';
import { entryBytes, listEntries } from './archive-entries.ts';
import { ArchiveError, type ArchiveFault } from './archive-fault.ts';
import type { ZipEntry } from './zip-directory.ts';

export interface NamedFilesRequest {
  /** The last part of their path: `triage.json`. */
  readonly name: string;
  /** Below folders of these names nothing is read. */
  readonly leftOut: ReadonlySet<string>;
  /** All of them together, unpacked. */
  readonly mostBytes: number;
  readonly mostFiles: number;
}

export interface NamedFile {
  /** As the archive says, a relative path; nothing is ever written there. */
  readonly path: string;
  readonly text: string;
}

/**
 * The files of one name in an archive somebody else packed, read into memory. Whatever is wrong with the
 * archive or with one of them refuses all: what no packer writes was made to mislead.
 */
export async function readNamedFiles(
  packed: Uint8Array,
  request: NamedFilesRequest,
): Promise<Result<readonly NamedFile[], ArchiveFault>> {
  const archive = heldArchive(packed);
  const entries = await listEntries(archive);
  if (!entries.ok) return entries;
  const wanted = entries.value.filter(({ path }) => isWanted(path, request));
  const fault = faultOf(wanted, request);
  if (fault !== null) return err(fault);
  const files: NamedFile[] = [];
  let left = request.mostBytes;
  try {
    for (const entry of wanted) {
      const bytes: Buffer[] = [];
      for await (const chunk of entryBytes(archive, entry)) {
        left -= chunk.length;
        if (left < 0) return err({ kind: 'too-long', limit: request.mostBytes });
        bytes.push(chunk);
      }
      files.push({ path: entry.path, text: Buffer.concat(bytes).toString('utf8') });
    }
    return ok(files);
  } catch (error) {
    return err(error instanceof ArchiveError ? error.fault : { kind: 'damaged' });
  }
}

function isWanted(path: string, { name, leftOut }: NamedFilesRequest): boolean {
  const parts = path.split('/');
  return parts.pop() === name && !parts.some((folder) => leftOut.has(folder));
}

function faultOf(
  wanted: readonly ZipEntry[],
  { mostFiles: limit }: NamedFilesRequest,
): ArchiveFault | null {
  if (wanted.length > limit) return { kind: 'too-many-entries', count: wanted.length, limit };
  const seen = new Set<string>();
  for (const { path, isLink } of wanted) {
    if (isLink) return { kind: 'link', entry: path };
    if (seen.has(path)) return { kind: 'duplicate', entry: path };
    seen.add(path);
  }
  return null;
}
