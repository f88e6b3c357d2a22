import { RE2JS } from 're2js';

/** Who owns the files of a repository. */
export interface CodeOwners {
  /** Of a path relative to the repository's root, with `/`; empty when nobody is named. */
  ownersOf(path: string): readonly string[];
}

interface Entry {
  readonly pattern: RE2JS;
  readonly owners: readonly string[];
}

/** GitHub reads no larger CODEOWNERS. */
export const LARGEST_CODE_OWNERS = 3 * 1024 * 1024;
const LONGEST_PATTERN = 1000;
const OWNER = /^(?:@[\w.-]+(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+\.[^\s@]+)$/;

/**
 * Reads a CODEOWNERS file as GitHub does: the last pattern that matches decides, one without owners
 * takes them away, and a line GitHub would not understand (`!`, `[…]`, no owner's form) is skipped
 * ("About code owners").
 */
export function parseCodeOwners(text: string): CodeOwners {
  const entries = text.split('\n').flatMap((line) => parseLine(line) ?? []);
  return {
    ownersOf(path) {
      const plain = path.replace(/^(?:\.?\/)+/, '');
      return entries.findLast(({ pattern }) => pattern.test(plain))?.owners ?? [];
    },
  };
}

/** Words are split at spaces that no backslash stands before; `#` begins a comment. */
function parseLine(line: string): Entry | null {
  const words = line.trim().match(/(?:\\.|[^\s\\])+/g) ?? [];
  const comment = words.findIndex((word) => word.startsWith('#'));
  const [pattern, ...owners] = comment === -1 ? words : words.slice(0, comment);
  if (!pattern || pattern.length > LONGEST_PATTERN || /^!|[[\]]/.test(pattern)) return null;
  if (!owners.every((owner) => OWNER.test(owner))) return null;
  return { pattern: compileGlob(pattern.replace(/\\(.)/g, '$1')), owners };
}

/**
 * A pattern with a slash before its end starts at the root, another matches at any depth. A name stands
 * for the file and for all below the directory of that name; `dir/*` only for the files right in it.
 */
function compileGlob(glob: string): RE2JS {
  const anchored = glob.replace(/\/$/, '').includes('/');
  const body = glob.replace(/^\//, '').replace(/\/$/, '');
  const segments = body.split('/').map((segment) => (segment === '**' ? '**' : segmentOf(segment)));
  const source = segments.reduce((sum, segment, index) => {
    const last = index === segments.length - 1;
    if (segment === '**') return last ? `${sum}.*` : `${sum}(?:.*/)?`;
    return last ? sum + segment : `${sum}${segment}/`;
  }, '');
  const below = glob.endsWith('/') ? '/.*' : anchored && body.endsWith('/*') ? '' : '(?:/.*)?';
  return RE2JS.compile(`^${anchored ? '' : '(?:.*/)?'}${source}${below}$`);
}

function segmentOf(segment: string): string {
  return segment
    .split(/(\*+|\?)/)
    .map((part) => (part === '?' ? '[^/]' : part.startsWith('*') ? '[^/]*' : RE2JS.quote(part)))
    .join('');
}
