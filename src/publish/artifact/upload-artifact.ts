import { createHash } from 'node:crypto';
import { err, ok, type Result } from '#std';
import type { ArtifactService } from './artifact-service.ts';

export interface UploadedArtifact {
  readonly id: string;
  /** Of the archive. */
  readonly bytes: number;
}

/** As large as those of GitHub's own client (actions/toolkit `shared/config.ts`). */
const BLOCK_BYTES = 8 * 1024 * 1024;

/** The service refuses other names (actions/toolkit `upload/path-and-artifact-name-validation.ts`). */
const REFUSED_IN_NAMES = /["'<>|*?:\r\n\\/]/g;

/** Uploads an archive as an artifact of this run. The error is a sentence; nothing is thrown. */
export async function uploadArtifact(
  request: { readonly name: string; readonly archive: AsyncIterable<Uint8Array> },
  service: ArtifactService,
): Promise<Result<UploadedArtifact, string>> {
  const name = request.name.replaceAll(REFUSED_IN_NAMES, '-');
  const address = await service.create(name);
  if (!address.ok) return address;
  const blocks: string[] = [];
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const block of blocksOf(request.archive)) {
      // All ids of a file have to be of one length.
      const id = Buffer.from(String(blocks.length).padStart(8, '0')).toString('base64');
      const put = await service.putBlock(address.value, id, block);
      if (!put.ok) return put;
      blocks.push(id);
      hash.update(block);
      bytes += block.byteLength;
    }
  } catch (error) {
    return err(`the archive: ${(error as Error).message}`);
  }
  const committed = await service.commitBlocks(address.value, blocks);
  if (!committed.ok) return committed;
  const finalized = await service.finalize(name, bytes, hash.digest('hex'));
  return finalized.ok ? ok({ id: finalized.value, bytes }) : finalized;
}

async function* blocksOf(archive: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of archive) {
    pieces.push(piece);
    size += piece.byteLength;
    if (size < BLOCK_BYTES) continue;
    yield Buffer.concat(pieces);
    pieces = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(pieces);
}
