import { statSync } from 'node:fs';

/** Whether there is a folder at this path; one that may not be looked at counts as absent. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
