export interface PlacePattern {
  /** The part of the path before the first pattern: where to look. */
  readonly folder: string;
  /** Whether a path is the place, or lies in it. */
  readonly matches: (path: string) => boolean;
}

/** Reads a path with `*`, `**` and `?` in it; parts are separated by `/`. */
export function placePattern(place: string): PlacePattern {
  const parts = place.split('/');
  const first = parts.findIndex((part) => /[*?]/.test(part));
  const plain = first < 0 ? parts : parts.slice(0, first);
  const expression = new RegExp(`^${parts.map(partExpression).join('')}(?:/.*)?$`, 's');
  return { folder: plain.join('/') || '/', matches: (path) => expression.test(path) };
}

function partExpression(part: string, index: number): string {
  if (part === '**') return '(?:/[^/]+)*';
  const own = part
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '[^/]*')
    .replaceAll('?', '[^/]');
  return index === 0 ? own : `/${own}`;
}
