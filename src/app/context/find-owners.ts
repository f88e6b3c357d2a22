import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Diagnosis } from '#domain';
import { confinePath } from '#safety';
import { type CodeOwners, LARGEST_CODE_OWNERS, namedFiles, parseCodeOwners } from '#triage';

/** Where GitHub looks, in its order; the first that exists counts. */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

export type FindOwners = (diagnosis: Diagnosis) => readonly string[];

/**
 * Tells the owners of the first file a failure names that stands in the repository around `directory`.
 * Nobody, when there is no CODEOWNERS file or it cannot be read.
 */
export function ownersFinder(directory: string): FindOwners {
  const root = repositoryRoot(directory);
  const owners = readCodeOwners(root);
  if (!owners) return () => [];
  return (diagnosis) => {
    for (const file of namedFiles(diagnosis)) {
      const path = repositoryPath(file, root, directory);
      if (path !== null) return owners.ownersOf(path);
    }
    return [];
  };
}

/** The nearest folder with `.git` in it, else the project's own. */
function repositoryRoot(directory: string): string {
  for (let folder = directory; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return directory;
  }
}

function readCodeOwners(root: string): CodeOwners | null {
  for (const place of PLACES) {
    const file = join(root, place);
    try {
      if (!existsSync(file)) continue;
      if (statSync(file).size > LARGEST_CODE_OWNERS) return null;
      return parseCodeOwners(readFileSync(file, 'utf8'));
    } catch {
      return null;
    }
  }
  return null;
}

/** Relative to the root, as CODEOWNERS wants it; `null` for what is no file of the repository. */
function repositoryPath(file: string, root: string, directory: string): string | null {
  const bases = isAbsolute(file) ? [''] : [...new Set([root, directory])];
  for (const base of bases) {
    const path = join(base, file);
    const inside = relative(root, path);
    if (inside.startsWith('..') || !confinePath(root, path).ok || !isFile(path)) continue;
    return inside.split(sep).join('/');
  }
  return null;
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
