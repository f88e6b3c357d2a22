import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { err, ok, type Result } from '#std';

/** More links than any honest path has (Linux gives up at 40). */
const MOST_LINKS = 40;

type PathFault = 'nul' | 'root' | 'outside' | 'links' | 'unreadable';

const FAULT_TEXT: Readonly<Record<PathFault, (path: string, root: string) => string>> = {
  nul: (path) => `${JSON.stringify(path)} holds a NUL character; give a plain path`,
  root: (path, root) => `"${path}" is ${root} itself; give a path below it, such as "logs"`,
  outside: (path, root) => `"${path}" leads outside ${root}; give a path inside it`,
  links: (path) => `"${path}" goes through more than ${MOST_LINKS} symbolic links`,
  unreadable: (path, root) => `"${path}" cannot be looked up below ${root}; check that it exists`,
};

/**
 * The absolute path, with every symbolic link followed, when it lies below `root`; else a sentence
 * that says why not. The path itself need not exist: links are followed as far as there are any,
 * also those that point at nothing yet, because writing would follow them.
 */
export function confinePath(root: string, path: string): Result<string, string> {
  const fault = (kind: PathFault) => err(FAULT_TEXT[kind](path, root));
  if (path.includes('\0') || root.includes('\0')) return fault('nul');
  try {
    const realRoot = realpathSync(root);
    const real = follow(resolve(realRoot, path));
    if (real === null) return fault('links');
    if (real === realRoot) return fault('root');
    return isInside(realRoot, real) ? ok(real) : fault('outside');
  } catch {
    return fault('unreadable');
  }
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(root, way) === path;
}

/** `realpath` for paths whose end does not exist; `null` when links go in circles. */
function follow(path: string): string | null {
  let current = path;
  for (let links = 0; links <= MOST_LINKS; links += 1) {
    const target = firstLink(current);
    if (target === null) return current;
    current = target;
  }
  return null;
}

/** The path with its first symbolic link replaced by where it points; `null` when there is none. */
function firstLink(path: string): string | null {
  const ancestors: string[] = [];
  for (let at = path; dirname(at) !== at; at = dirname(at)) ancestors.unshift(at);
  for (const ancestor of ancestors) {
    const stat = lstatSync(ancestor, { throwIfNoEntry: false });
    if (stat === undefined) return null;
    if (stat.isSymbolicLink()) {
      return join(resolve(dirname(ancestor), readlinkSync(ancestor)), relative(ancestor, path));
    }
  }
  return null;
}
