import { lstatSync } from 'node:fs';

/** Whether this is a real folder of this user that nobody else can enter; throws when it is not there. */
export function isPrivateFolder(folder: string): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o077) === 0;
}
