import type { EvidenceBlock } from '#domain';

/** A line of a log with its number, or `null` where lines are left out. */
export type ExcerptLine = { readonly number: number; readonly text: string } | null;

/** Words of a line that says what went wrong, rather than where. */
const TELLING =
  /error|panic|fatal|exception|fail|expected|received|assert|denied|refused|cannot|no space|killed|not found|✗|✘|×/i;

/** Whether a line says what went wrong. */
export function isTelling(text: string): boolean {
  return TELLING.test(text);
}

/**
 * At most `most` lines of a block: all when they fit; else from just before the first line that tells
 * what went wrong, and the last telling line too, since some tracebacks end with it.
 */
export function excerptOf(block: EvidenceBlock, most: number): readonly ExcerptLine[] {
  const lines = block.lines.map((line, index) => ({
    number: block.startLine + index,
    text: (block.text[index] ?? line).trimEnd(),
  }));
  if (lines.length <= most) return lines;
  const telling = lines.flatMap(({ text }, index) => (isTelling(text) ? [index] : []));
  const start = Math.max(0, Math.min((telling[0] ?? 0) - 1, lines.length - most));
  const last = telling.at(-1) ?? 0;
  const lastLine = lines[last];
  if (last < start + most || lastLine === undefined || most < 3) {
    return lines.slice(start, start + most);
  }
  const gap = last > start + most - 1 ? [null] : [];
  return [...lines.slice(start, start + most - 1), ...gap, lastLine];
}
