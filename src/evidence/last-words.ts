import { isBlank } from './continuation.ts';
import { adjacent, heaviestOf, type LineRange } from './line-range.ts';
import { WRAPPER_WEIGHT } from './line-weight.ts';
import type { LogLine } from './log-line.ts';
import { type LogStep, stepAt } from './step-tracker.ts';

interface LastWordsRequest {
  readonly lines: readonly LogLine[];
  readonly steps: readonly LogStep[];
}

/** Lines heard of what was printed last. */
const LAST_WORDS = 20;
/** With fewer lines above a blank one, what stands before it is heard as well. */
const SHORTEST_PARAGRAPH = 5;
/** A line below it holds words that harmless lines hold as well. */
const TELLING_WEIGHT = 3;

/** A failed step of which no line speaks plainly of the failure is heard to its end. */
export function withLastWords(
  grown: readonly LineRange[],
  request: LastWordsRequest,
): readonly LineRange[] {
  const { lines, steps } = request;
  const failed = steps.filter((step) => step.failed);
  const spoken = grown.some(
    (range) =>
      heaviestOf(lines, range) >= TELLING_WEIGHT &&
      (failed.length === 0 || stepAt(steps, lines[range.to]?.number ?? 0)?.failed),
  );
  if (spoken) return grown;
  const step = failed[0] ?? null;
  const wrapper = lastWrapper(lines, step);
  if (grown.length > 0 && wrapper === -1) return grown;
  const last = lastWords(lines, wrapper === -1 ? lines.length - 1 : wrapper, step?.startLine ?? 1);
  if (last === null) return grown;
  if (isWrapperAt(lines, last.from) && grown.length > 0) return grown;
  return unheard(grown, last);
}

/** The line that passed the first failure on; of the log's last one when no step is known to have failed. */
function lastWrapper(lines: readonly LogLine[], step: LogStep | null): number {
  return lines.findLastIndex(
    (line) =>
      line.weight === WRAPPER_WEIGHT &&
      (step === null || (line.number >= step.startLine && line.number <= step.endLine)),
  );
}

/** The last words go on where a message that is shown ends. */
function unheard(grown: readonly LineRange[], last: LineRange): readonly LineRange[] {
  const inside = grown.filter((other) => other.to >= last.from && other.from <= last.to);
  const from = Math.max(last.from, ...inside.map((other) => other.to + 1));
  if (from > last.to) return grown;
  return [...grown, { from, to: last.to }].sort((left, right) => left.from - right.from);
}

/** What was printed up to a line that passes a failure on; such lines lead only when they stand alone. */
function lastWords(lines: readonly LogLine[], last: number, startLine: number): LineRange | null {
  if (last < 0) return null;
  let from = last;
  let to = last;
  let spoken = 0;
  for (let index = last; index >= 0 && last - index <= LAST_WORDS; index -= 1) {
    const line = lines[index];
    if (!line || (index < last && !adjacent(lines, index)) || line.marker === 'group') break;
    if (line.number < startLine) break;
    if (spoken > 0 && line.marker === 'endgroup') break;
    const mute = isWrapperAt(lines, index) || isBlank(line.text);
    if (mute && spoken >= SHORTEST_PARAGRAPH) break;
    if (mute) continue;
    if (spoken === 0) to = index;
    spoken += 1;
    from = index;
  }
  return { from, to };
}

function isWrapperAt(lines: readonly LogLine[], index: number): boolean {
  return lines[index]?.weight === WRAPPER_WEIGHT;
}
