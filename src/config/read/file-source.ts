import type { Result } from '#std';

/** A configuration file larger than this is none: a thousand services fit in a fifth of it. */
export const LARGEST_FILE_BYTES = 1_048_576;

export type ReadFailure =
  | { readonly kind: 'missing' }
  /** A directory, a pipe, a device. */
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'not-text' };

/** Where files come from: the disk, or a test's memory. Paths are absolute. */
export interface FileSource {
  /** The whole file as UTF-8 text, without a byte-order mark. */
  read(path: string): Promise<Result<string, ReadFailure>>;
}
