import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describeFileError } from './file-error.ts';

/**
 * Makes a folder and those above it; one that is there already is as good. Throws what the system says of
 * the first that cannot be made. Node's own `recursive` never ends where the folder above is there and
 * says ENOENT all the same, as /proc does.
 */
export function makeFolder(folder: string): void {
  const error = make(folder);
  if (error === null || isFolder(folder)) return;
  const above = dirname(folder);
  if (error.code !== 'ENOENT' || above === folder || isFolder(above)) throw error;
  makeFolder(above);
  makeFolder(folder);
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'nothing can be made there',
  ENOTDIR: 'a file is in the way',
  EEXIST: 'a file is in the way',
};

/** Why a folder could not be made, to stand after its name. */
export function describeFolderError(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return WORDS[code ?? ''] ?? describeFileError(error);
}

function make(folder: string): NodeJS.ErrnoException | null {
  try {
    mkdirSync(folder);
    return null;
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
