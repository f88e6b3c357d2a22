import { type CommentPart, partKeyOf } from '#domain';
import { byCodeUnit } from '#std';

/**
 * The parts of both that speak about `sha`: of each job the newest, in the order of their keys. Which
 * of two is newer is a total order, so that it does not matter who merges what first, or how often.
 */
export function mergeParts(
  some: readonly CommentPart[],
  others: readonly CommentPart[],
  sha: string | null,
): readonly CommentPart[] {
  const newest = new Map<string, CommentPart>();
  for (const part of [...some, ...others]) {
    if (part.report.context.sha !== sha) continue;
    const key = partKeyOf(part);
    const known = newest.get(key);
    if (known === undefined || compareAge(known, part) < 0) newest.set(key, part);
  }
  return [...newest].sort(([a], [b]) => byCodeUnit(a, b)).map(([, part]) => part);
}

/** Below zero when the first is the older: by run, attempt and time; of the same, the one with more left. */
export function compareAge(a: CommentPart, b: CommentPart): number {
  return compareMade(a, b) || compareText(JSON.stringify(a), JSON.stringify(b));
}

/** The same without what a part says: zero for two copies of one part, whatever was left out of them. */
export function compareMade(a: CommentPart, b: CommentPart): number {
  return a.run - b.run || a.attempt - b.attempt || a.at - b.at;
}

function compareText(a: string, b: string): number {
  return a.length - b.length || byCodeUnit(a, b);
}
