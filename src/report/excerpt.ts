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

/** Blanks, rules and headings drawn with them; frames of a stack inside a runtime or an installed package. */
const NOISE =
  /^[\s\p{P}\p{S}]*$|^\s*[⎯─━═=]{3,}|^\s*at .*(?:\bnode:|node_modules\/|<anonymous>)|^\s*at (?:java|javax|jdk|sun|org\.junit)\.|^\s*File ".*\/(?:site-packages|lib\/python)/u;

/** Whether a line is the first to go when there is no room for all. */
export function isNoise(text: string): boolean {
  return NOISE.test(text);
}

/**
 * At most `most` lines of a block: all when they fit; else without noise, from just before the first
 * line that tells what went wrong, and the last telling line too, since some tracebacks end with it.
 */
export function excerptOf(block: EvidenceBlock, most: number): readonly ExcerptLine[] {
  const all = block.lines.map((line, index) => ({
    number: block.startLine + index,
    text: (block.text[index] ?? line).trimEnd(),
  }));
  if (all.length <= most) return all;
  const useful = all.filter(({ text }) => !isNoise(text));
  return withGaps(useful.length > 0 ? choose(useful, most) : all.slice(0, most), all);
}

type Numbered = NonNullable<ExcerptLine>;

function choose(lines: readonly Numbered[], most: number): readonly Numbered[] {
  if (lines.length <= most) return lines;
  const telling = lines.flatMap(({ text }, index) => (isTelling(text) ? [index] : []));
  const start = Math.max(0, Math.min((telling[0] ?? 0) - 1, lines.length - most));
  const last = lines[telling.at(-1) ?? 0];
  const chosen = lines.slice(start, start + most);
  if (last === undefined || chosen.includes(last) || most < 3) return chosen;
  return [...chosen.slice(0, -1), last];
}

/** Marks where lines that are not blank were left out between two that were kept. */
function withGaps(kept: readonly Numbered[], all: readonly Numbered[]): readonly ExcerptLine[] {
  const [first] = all;
  return kept.flatMap((line, index): readonly ExcerptLine[] => {
    const before = kept[index - 1];
    if (before === undefined || first === undefined) return [line];
    const left = all.slice(before.number + 1 - first.number, line.number - first.number);
    return left.some(({ text }) => text.trim() !== '') ? [null, line] : [line];
  });
}
