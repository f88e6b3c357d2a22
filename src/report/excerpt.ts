import type { EvidenceBlock } from '#domain';
import { isNoise, isTelling, lineWeights } from './line-weight.ts';

/** A line of a log with its number, or `null` where lines are left out. */
export type ExcerptLine = { readonly number: number; readonly text: string } | null;

/**
 * At most `most` lines of a block: all when they fit; else without noise, those that help most to
 * decide: what was thrown, the nearest place in the project's own code, the values that differ; the
 * nearer to the telling line the better.
 */
export function excerptOf(block: EvidenceBlock, most: number): readonly ExcerptLine[] {
  const all = block.lines.map((line, index) => ({
    number: block.startLine + index,
    text: (block.text[index] ?? line).trimEnd(),
  }));
  if (all.length <= most) return all;
  const useful = all.filter(({ text }) => !isNoise(text));
  const told = block.startLine + (block.telling ?? -1);
  return withGaps(useful.length > 0 ? choose(useful, most, told) : all.slice(0, most), all);
}

type Numbered = NonNullable<ExcerptLine>;

/** What a line loses for each line between it and the telling one: another failure begins somewhere. */
const FARTHER = 0.1;
/** What comes before was often of the step before. */
const EARLIER = 0.25;

function choose(lines: readonly Numbered[], most: number, told: number): readonly Numbered[] {
  const telling = tellingAt(lines, told);
  const weights = lineWeights(
    lines.map(({ text }) => text),
    telling,
  );
  const worthOf = (index: number) =>
    (weights[index] ?? 0) -
    (index < telling ? EARLIER * (telling - index) : FARTHER * (index - telling));
  return lines
    .map((line, index) => ({ line, worth: worthOf(index) }))
    .sort((a, b) => b.worth - a.worth || a.line.number - b.line.number)
    .slice(0, most)
    .map(({ line }) => line)
    .sort((a, b) => a.number - b.number);
}

/** The line that was marked as the telling one, else the first that sounds like it. */
function tellingAt(lines: readonly Numbered[], told: number): number {
  const marked = lines.findIndex(({ number }) => number === told);
  return marked === -1
    ? Math.max(
        0,
        lines.findIndex(({ text }) => isTelling(text)),
      )
    : marked;
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
