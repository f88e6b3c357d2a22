import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '#std';

/** Writes a whole file or nothing: a reader never sees half of it. */
export async function writeWholeFile(file: string, text: string): Promise<void> {
  makeFolder(dirname(file));
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
