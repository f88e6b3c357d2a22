import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';

/**
 * A folder's regular files as the bytes of a zip archive, piece by piece: neither a file nor the
 * archive is ever in memory whole. Links and sockets are left out, and so is a file that went away.
 */
export async function* zipFolder(folder: string): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const archive = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  function* taken(): Generator<Uint8Array> {
    const pieces = ready;
    ready = [];
    yield* pieces;
  }
  for (const path of await filesBelow(folder)) {
    const entry = new ZipDeflate(relative(folder, path).split(sep).join('/'));
    archive.add(entry);
    for await (const piece of piecesOf(path)) {
      entry.push(piece);
      yield* taken();
    }
    entry.push(new Uint8Array(), true);
    yield* taken();
  }
  archive.end();
  yield* taken();
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch {
    // It ends where it could not be read any further.
  }
}
