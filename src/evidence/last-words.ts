import { isBlank } from './continuation.ts';
import { adjacent, heaviestOf, type LineRange } from './line-range.ts';
import { WRAPPER_WEIGHT } from './line-weight.ts';
import type { LogLine } from './log-line.ts';
import { type LogStep, stepAt } from './step-tracker.ts';

interface LastWordsRequest {
  readonly lines: readonly LogLine[];
  readonly steps: readonly LogStep[];
  /** Whether one of the steps failed. */
  readonly anyFailed: boolean;
}

const LAST_WORDS = 10;
/** A line below it holds words that harmless lines hold as well. */
const TELLING_WEIGHT = 2.5;

/** A failed step of which no line speaks plainly of the failure is heard to its end. */
export function withLastWords(
  grown: readonly LineRange[],
  { lines, steps, anyFailed }: LastWordsRequest,
): readonly LineRange[] {
  const spoken = grown.some(
    (range) =>
      heaviestOf(lines, range) >= TELLING_WEIGHT &&
      (!anyFailed || stepAt(steps, lines[range.to]?.number ?? 0)?.failed),
  );
  if (spoken) return grown;
  const wrapper = lines.findLastIndex((line) => line.weight === WRAPPER_WEIGHT);
  if (grown.length > 0 && wrapper === -1) return grown;
  const last = lastWords(lines, wrapper === -1 ? lines.length - 1 : wrapper);
  if (last === null) return grown;
  if (isWrapperAt(lines, last.from) && grown.length > 0) return grown;
  if (grown.some((other) => other.to >= last.from && other.from <= last.to)) return grown;
  return [...grown, last].sort((left, right) => left.from - right.from);
}

/** What was printed up to a line; a line that passes a failure on leads only when it stands alone. */
function lastWords(lines: readonly LogLine[], last: number): LineRange | null {
  if (last < 0) return null;
  let from = last;
  for (let index = last - 1; index >= 0 && last - index <= LAST_WORDS; index -= 1) {
    if (!adjacent(lines, index) || lines[index]?.marker === 'group') break;
    from = index;
  }
  while (from < last && (isWrapperAt(lines, from) || isBlank(lines[from]?.text ?? ''))) from += 1;
  return { from, to: last };
}

function isWrapperAt(lines: readonly LogLine[], index: number): boolean {
  return lines[index]?.weight === WRAPPER_WEIGHT;
}
