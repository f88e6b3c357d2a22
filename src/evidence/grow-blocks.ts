import { continues, entitles, introduces, isBlank } from './continuation.ts';
import { adjacent, type LineRange } from './line-range.ts';
import type { LogLine } from './log-line.ts';

/** A line that weighs this much begins a block. */
export const SEED_WEIGHT = 2;
const LONGEST_BLOCK = 60;
const MOST_HEADER_LINES = 3;
/** Lines of code and values a test tool prints between a test's name and what went wrong. */
const MOST_TITLE_LINES = 30;
const BLANKS_BRIDGED = 2;
const NOVEL_BEFORE = 24;
const LONGEST_NOVEL = 80;
/** Known or blank lines a run of new ones may hold in a row, and one more. */
const BRIDGED = 2;

/** Grows each line of weight into its whole message; messages that touch become one block. */
export function growBlocks(lines: readonly LogLine[], compared: boolean): LineRange[] {
  const ranges: LineRange[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (!line || line.weight < SEED_WEIGHT || (compared && !line.novel)) {
      index += 1;
      continue;
    }
    const grow = compared ? growNovel : growMessage;
    const { from, to } = grow(lines, index, ranges.at(-1)?.to ?? -1);
    const previous = ranges.at(-1);
    const touches = previous && previous.to >= from - 1 && adjacent(lines, from - 1);
    if (previous && touches && to - previous.from < LONGEST_BLOCK) {
      ranges[ranges.length - 1] = { from: previous.from, to };
    } else ranges.push({ from, to });
    index = to + 1;
  }
  return ranges;
}

function growMessage(lines: readonly LogLine[], seed: number, floor: number): LineRange {
  return { from: growUp(lines, seed, floor), to: growDown(lines, seed) };
}

/** With passing logs to compare with, a message is the run of lines they do not hold. */
function growNovel(lines: readonly LogLine[], seed: number, floor: number): LineRange {
  let from = seed;
  for (let index = seed - 1; index > floor && seed - index <= NOVEL_BEFORE; index -= 1) {
    if (!adjacent(lines, index)) break;
    if (isNew(lines[index])) from = index;
    else if (from - index >= BRIDGED) break;
  }
  let to = seed;
  for (
    let index = seed + 1;
    index - seed < LONGEST_NOVEL && adjacent(lines, index - 1);
    index += 1
  ) {
    if (isNew(lines[index])) to = index;
    else if (index - to >= BRIDGED) break;
  }
  return { from, to };
}

function isNew(line: LogLine | undefined): boolean {
  return line?.novel === true && !isBlank(line.text);
}

function growUp(lines: readonly LogLine[], seed: number, floor: number): number {
  const head = lines[seed];
  let from = seed;
  for (let step = 1; head && step <= MOST_HEADER_LINES; step += 1) {
    const index = seed - step;
    const line = lines[index];
    if (!line || index <= floor || !adjacent(lines, index)) break;
    if (isBlank(line.text)) continue;
    if (!introduces(line, head)) break;
    from = index;
  }
  return titleAbove(lines, from, floor) ?? from;
}

function titleAbove(lines: readonly LogLine[], from: number, floor: number): number | null {
  for (let index = from; index > floor && from - index <= MOST_TITLE_LINES; index -= 1) {
    const line = lines[index];
    if (!line || line.marker === 'group' || line.marker === 'endgroup') return null;
    if (index < from && !adjacent(lines, index)) return null;
    if (entitles(line)) return index;
  }
  return null;
}

function growDown(lines: readonly LogLine[], seed: number): number {
  const head = lines[seed];
  let to = seed;
  for (let index = seed + 1; head && index - seed < LONGEST_BLOCK; index += 1) {
    const line = lines[index];
    if (!line || !adjacent(lines, index - 1)) break;
    if (isBlank(line.text)) {
      if (index - to > BLANKS_BRIDGED) break;
      continue;
    }
    if (!continues(head, line)) break;
    to = index;
  }
  return to;
}
