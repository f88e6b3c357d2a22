import { join, relative, sep } from 'node:path';
import { type ResolveFile, resolveAgainst } from '#evidence';
import { repositoryRoot, trackedFiles } from './git.ts';

/**
 * Finds the file of the repository around `directory` that a tool means by a path, seen from the
 * directory first, from the top then. Knows the files git tracks: without git it finds none.
 */
export async function repositoryFiles(directory: string): Promise<ResolveFile> {
  const root = await repositoryRoot(directory);
  if (root === null) return () => null;
  const files = await trackedFiles(root);
  const known = new Set(files);
  const resolve = resolveAgainst(files, [directory, root]);
  const inside = relative(root, directory);
  return (path) => {
    const here = join(inside, path).split(sep).join('/');
    return known.has(here) ? here : resolve(path);
  };
}
