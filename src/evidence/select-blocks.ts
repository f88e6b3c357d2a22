import type { EvidenceBlock, EvidenceSource } from '#domain';
import { continues, introduces, isBlank } from './continuation.ts';
import { WRAPPER_WEIGHT } from './line-weight.ts';
import type { LogLine } from './log-line.ts';
import { type LogStep, stepAt } from './step-tracker.ts';

export interface SelectionRequest {
  /** Retained lines in order; numbers may have gaps. */
  readonly lines: readonly LogLine[];
  readonly steps: readonly LogStep[];
  readonly lineCount: number;
  /** Whether `novel` was decided against passing logs. */
  readonly compared: boolean;
  readonly source: EvidenceSource;
  readonly file: string;
  readonly budgetLines: number;
}

/** Indices into the retained lines, both inclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

const SEED_WEIGHT = 2;
const LONGEST_BLOCK = 60;
const MOST_HEADER_LINES = 3;
const LAST_WORDS = 10;
/** Even the end of a log that tells nothing is some evidence. */
const LEAST_WEIGHT = 0.1;
const LEAST_NOVELTY = 0.05;
const BLANKS_BRIDGED = 2;
const NOVEL_BEFORE = 24;
const LONGEST_NOVEL = 80;
/** Known or blank lines a run of new ones may hold in a row, and one more. */
const BRIDGED = 2;
/** A block is shown when its score reaches this share of the best one's. */
const SHOWN_SHARE = 0.6;

/** Whole blocks of neighbouring lines that speak about a failure, best first, within the budget. */
export function selectBlocks(request: SelectionRequest): EvidenceBlock[] {
  const grown = growBlocks(request.lines, request.compared);
  const found = grown.length > 0 ? grown : lastWords(request.lines);
  const ranges = found.map((range) => trimEdges(request.lines, range));
  const anyFailed = request.steps.some((step) => step.failed);
  const scored = ranges
    .map((range) => ({ range, score: scoreBlock(range, request, anyFailed) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score || right.range.from - left.range.from);
  const best = scored[0]?.score ?? 0;
  const blocks: EvidenceBlock[] = [];
  let left = request.budgetLines;
  for (const { range, score } of scored) {
    if (score < best * SHOWN_SHARE || left <= 0) break;
    const length = Math.min(range.to - range.from + 1, left);
    left -= length;
    blocks.push(toBlock({ from: range.from, to: range.from + length - 1 }, score, request));
  }
  return blocks;
}

/** When no line speaks of a failure: what was printed before one was passed on, else the log's end. */
function lastWords(lines: readonly LogLine[]): Range[] {
  const wrapper = lines.findLastIndex((line) => line.weight === WRAPPER_WEIGHT);
  const last = wrapper === -1 ? lines.length - 1 : wrapper;
  if (last < 0) return [];
  let from = last;
  for (let index = last - 1; index >= 0 && last - index <= LAST_WORDS; index -= 1) {
    if (!adjacent(lines, index) || lines[index]?.marker === 'group') break;
    from = index;
  }
  return [{ from, to: last }];
}

/** Rulers and what a CI system adds at the end of any failing log say nothing at a block's edge. */
const EDGE_NOISE =
  /^(?:\[\w+\] )?[-=*_#~+⎯─═— ]{3,}$|^Build step '|^Finished: |^Sending e-mails? to|^(?:Error: )?Process completed with exit code|^\[INFO\] BUILD FAILURE|^\[INFO\] \d+ errors?/;

function trimEdges(lines: readonly LogLine[], { from, to }: Range): Range {
  const isNoise = (index: number): boolean => {
    const line = lines[index];
    return line !== undefined && (isBlank(line.text) || EDGE_NOISE.test(line.text));
  };
  let first = from;
  let last = to;
  while (last > first && isNoise(last)) last -= 1;
  while (first < last && isNoise(first)) first += 1;
  return { from: first, to: last };
}

/** Grows each line of weight into its whole message; messages that touch become one block. */
export function growBlocks(lines: readonly LogLine[], compared: boolean): Range[] {
  const ranges: Range[] = [];
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

function growMessage(lines: readonly LogLine[], seed: number, floor: number): Range {
  return { from: growUp(lines, seed, floor), to: growDown(lines, seed) };
}

/** With passing logs to compare with, a message is the run of lines they do not hold. */
function growNovel(lines: readonly LogLine[], seed: number, floor: number): Range {
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
  return from;
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

/** True when the line after `index` is its neighbour in the file as well. */
function adjacent(lines: readonly LogLine[], index: number): boolean {
  return (lines[index + 1]?.number ?? 0) - (lines[index]?.number ?? 0) === 1;
}

function scoreBlock({ from, to }: Range, request: SelectionRequest, anyFailed: boolean): number {
  const { lines, steps, lineCount, compared } = request;
  let heaviest = LEAST_WEIGHT;
  let heavyLines = 0;
  let novel = 0;
  for (let index = from; index <= to; index += 1) {
    const line = lines[index];
    if (!line) continue;
    if (line.weight > heaviest) heaviest = line.weight;
    if (line.weight >= SEED_WEIGHT) heavyLines += 1;
    if (line.novel) novel += 1;
  }
  const number = lines[to]?.number ?? 0;
  const amount = 1 + 0.1 * Math.min(heavyLines, 6);
  const place = 0.5 + (0.5 * number) / Math.max(1, lineCount);
  const novelty = compared ? Math.max(LEAST_NOVELTY, novel / (to - from + 1)) : 1;
  return heaviest * amount * place * novelty * stepFactor(steps, anyFailed, number);
}

/** A step that passed explains little of why another one failed. */
function stepFactor(steps: readonly LogStep[], anyFailed: boolean, lineNumber: number): number {
  if (!anyFailed) return 1;
  return stepAt(steps, lineNumber)?.failed ? 1 : 0.3;
}

function toBlock(range: Range, score: number, request: SelectionRequest): EvidenceBlock {
  const lines = request.lines.slice(range.from, range.to + 1);
  const first = lines[0];
  const stamp = lines.find((line) => line.stamp !== null)?.stamp ?? null;
  const at = stamp === null ? Number.NaN : Date.parse(stamp);
  const startLine = first?.number ?? 1;
  return {
    source: withStep(request, startLine),
    file: request.file,
    startLine,
    endLine: lines.at(-1)?.number ?? startLine,
    lines: lines.map((line) => line.raw),
    text: lines.map((line) => line.text),
    at: Number.isNaN(at) ? null : at,
    score,
  };
}

function withStep({ source, steps }: SelectionRequest, lineNumber: number): EvidenceSource {
  if (source.kind !== 'job' || source.step !== null) return source;
  return { kind: 'job', step: stepAt(steps, lineNumber)?.name ?? null };
}
