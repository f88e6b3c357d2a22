/** The bytes of an archive, wherever they lie. */
export interface ArchiveBytes {
  readonly size: number;
  /** Fewer than asked for where the archive ends before. */
  read(position: number, bytes: number): Promise<Buffer>;
}

/** An archive that is held in memory. */
export function heldArchive(held: Uint8Array): ArchiveBytes {
  const bytes = Buffer.from(held.buffer, held.byteOffset, held.byteLength);
  return {
    size: bytes.length,
    read: async (position, count) => bytes.subarray(position, position + count),
  };
}
