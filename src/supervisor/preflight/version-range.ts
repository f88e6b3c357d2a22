import { err, ok, type Result } from '#std';

/** Major, minor, patch. */
export type Version = readonly [number, number, number];

/** Lowest version inside and first one above; either side may be open. */
interface Interval {
  readonly from: Version | null;
  readonly below: Version | null;
}

/** Alternatives, each a list of intervals that must all hold. */
export type VersionRange = readonly (readonly Interval[])[];

/**
 * Reads a range as npm writes it: `>=22`, `>1.2`, `<=3`, `<4.0.0`, `^1.4`, `~3.2.1`, `=1.2.3`, `1.x`,
 * `*`; a space means and, `||` means or. A version with parts left out stands for all it could be:
 * `22` is any 22, `>22` starts at 23. Pre-release tags are not compared.
 */
export function parseVersionRange(text: string): Result<VersionRange, string> {
  const alternatives: Interval[][] = [];
  for (const alternative of text.split('||')) {
    const words = alternative
      .replace(/([<>=^~])\s+/g, '$1')
      .split(/[\s,]+/)
      .filter(Boolean);
    const intervals: Interval[] = [];
    for (const word of words.length === 0 ? ['*'] : words) {
      const interval = parseComparator(word);
      if (interval === null) return err(word);
      intervals.push(interval);
    }
    alternatives.push(intervals);
  }
  return ok(alternatives);
}

export function satisfies(version: Version, range: VersionRange): boolean {
  return range.some((intervals) =>
    intervals.every(
      ({ from, below }) =>
        (from === null || compare(version, from) >= 0) &&
        (below === null || compare(version, below) < 0),
    ),
  );
}

/** The first thing in a program's answer that looks like a version: `v24.1.0`, `16.3`, `go1.22`. */
export function findVersion(answer: string): Version | null {
  const match =
    /(?<![\d.])(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?/.exec(answer) ?? /\bv?(\d{1,6})\b/.exec(answer);
  if (match === null) return null;
  return [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
}

export function formatVersion(version: Version): string {
  return version.join('.');
}

const COMPARATOR =
  /^(>=|<=|>|<|=|\^|~)?v?(\d{1,6}|[xX*])(?:\.(\d{1,6}|[xX*]))?(?:\.(\d{1,6}|[xX*]))?(?:[-+][0-9A-Za-z.+-]+)?$/;

function parseComparator(word: string): Interval | null {
  const match = COMPARATOR.exec(word);
  if (match === null) return null;
  const given = [match[2], match[3], match[4]].map(partOf);
  const parts = given.slice(0, given.includes(null) ? given.indexOf(null) : 3) as number[];
  const from: Version = [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0];
  switch (match[1]) {
    case '>=':
      return { from, below: null };
    case '>':
      return { from: after(from, parts.length), below: null };
    case '<':
      return { from: null, below: from };
    case '<=':
      return { from: null, below: parts.length === 0 ? null : after(from, parts.length) };
    case '^':
      return { from, below: parts.length === 0 ? null : after(from, caretPart(parts)) };
    case '~':
      return { from, below: parts.length === 0 ? null : after(from, Math.min(2, parts.length)) };
    default:
      return { from, below: parts.length === 0 ? null : after(from, parts.length) };
  }
}

function partOf(text: string | undefined): number | null {
  return text === undefined || /^[xX*]$/.test(text) ? null : Number(text);
}

/** `^` keeps the first part that is not zero: `^1.4` below 2, `^0.3` below 0.4, `^0.0.3` below 0.0.4. */
function caretPart(parts: readonly number[]): number {
  const first = parts.findIndex((part) => part > 0);
  return first < 0 ? parts.length : first + 1;
}

/** The first version above all that share the first `count` parts with this one. */
function after([major, minor, patch]: Version, count: number): Version {
  if (count <= 1) return [major + 1, 0, 0];
  return count === 2 ? [major, minor + 1, 0] : [major, minor, patch + 1];
}

function compare(left: Version, right: Version): number {
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}
