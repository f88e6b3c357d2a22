/** Finds the repository's own file a tool means by a path; `null` when it is not one, or not sure. */
export type ResolveFile = (path: string) => string | null;

/** Code of others that lies within or beside a checkout. */
const FOREIGN =
  /(?:^|\/)(?:node_modules|site-packages|dist-packages|vendor\/bundle|\.cargo\/registry|\.rustup|\.m2|\.gradle|go\/pkg\/mod|hostedtoolcache|usr\/(?:lib|include|share|local))(?:\/|$)/;

/**
 * `files` are the repository's, relative to its root with `/`. A path is taken as it stands, then
 * without one of the `roots` (where the job had checked it out), then without its leading folders as
 * long as two names are left, then as the end of exactly one file's path.
 */
export function resolveAgainst(
  files: readonly string[],
  roots: readonly string[] = [],
): ResolveFile {
  const known = new Set(files);
  const byName = new Map<string, string[]>();
  for (const file of files) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const same = byName.get(name);
    if (same) same.push(file);
    else byName.set(name, [file]);
  }
  const starts = roots.map((root) => `${normalise(root).replace(/\/$/, '')}/`);

  function withoutRoot(path: string): string | null {
    for (const start of starts) {
      if (!path.startsWith(start)) continue;
      const rest = path.slice(start.length);
      if (known.has(rest)) return rest;
    }
    return null;
  }

  return (path) => {
    const wanted = normalise(path);
    if (wanted === '') return null;
    if (known.has(wanted)) return wanted;
    const rooted = withoutRoot(wanted);
    if (rooted !== null || FOREIGN.test(wanted)) return rooted;
    const parts = wanted.split('/').filter((part) => part !== '');
    for (let from = 1; from <= parts.length - 2; from += 1) {
      const rest = parts.slice(from).join('/');
      if (known.has(rest)) return rest;
    }
    if (isAbsolute(wanted)) return null;
    const ends = (byName.get(parts.at(-1) ?? '') ?? []).filter((file) =>
      file.endsWith(`/${wanted}`),
    );
    return ends.length === 1 ? (ends[0] ?? null) : null;
  };
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path);
}

/** `\` becomes `/`; `.` and `..` are worked out, those that leave the start are dropped. */
function normalise(path: string): string {
  const parts: string[] = [];
  const text = path.replace(/^file:\/\//, '').replaceAll('\\', '/');
  for (const part of text.split('/')) {
    if (part === '.' || part === '') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return `${text.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}
