import { SEED_WEIGHT } from './grow-blocks.ts';
import { heaviestOf, type LineRange } from './line-range.ts';
import type { LogLine } from './log-line.ts';
import { type LogStep, stepAt } from './step-tracker.ts';

interface ScoreRequest {
  readonly lines: readonly LogLine[];
  readonly steps: readonly LogStep[];
  /** Whether one of the steps failed. */
  readonly anyFailed: boolean;
  readonly lineCount: number;
  /** Whether `novel` was decided against passing logs. */
  readonly compared: boolean;
}

/** Even lines that tell nothing are some evidence, as much as a vague word of failure. */
const LEAST_WEIGHT = 1.5;
const LEAST_NOVELTY = 0.05;
/** Lines between two messages of one report. */
const REPORT_GAP = 50;
const LONGEST_READ = 300;
/** What is kept of the score of a message that is not of the failed step. */
const OTHER_STEP = 0.3;

/** Says that what was printed above is tried again: it did not end the run. */
const TRIED_AGAIN =
  /\bretrying\b|\bretried\b|\bre-?running\b|\battempt \d|\btrying again\b|\bRetry #?\d|\bbefore (?:the next )?(?:retry|attempt)\b/i;
/** Lines after a message in which it would be said that it is tried again. */
const TRIED_WITHIN = 5;

/**
 * Messages of the same weight close to one another are one report: they share the place of its last
 * one, so that the first, which the others often follow from, is not behind them. What was tried
 * again did not end the run, so it stands where it says least: at the log's start.
 */
export function placesOf(
  ranges: readonly LineRange[],
  lines: readonly LogLine[],
): readonly number[] {
  const places: number[] = [];
  let lastOfWeight = new Map<number, number>();
  let nextFrom = lines.length;
  const firstMarked = ranges.findIndex((range) => isMarked(lines, range));
  const last = lines.at(-1)?.number ?? 0;
  for (let index = ranges.length - 1; index >= 0; index -= 1) {
    const range = ranges[index];
    if (!range) continue;
    const own = lines[range.to]?.number ?? 0;
    const gap = (lines[nextFrom]?.number ?? Number.POSITIVE_INFINITY) - own;
    const triedAgain = isTriedAgain(lines, range.to, Math.min(nextFrom, range.to + TRIED_WITHIN));
    if (gap > REPORT_GAP || triedAgain) lastOfWeight = new Map();
    const weight = heaviestOf(lines, range);
    const marked = isMarked(lines, range);
    const place = triedAgain
      ? 0
      : marked && index === firstMarked
        ? last
        : (lastOfWeight.get(weight) ?? own);
    if (!triedAgain) lastOfWeight.set(weight, place);
    places[index] = place;
    nextFrom = range.from;
  }
  return places;
}

function isTriedAgain(lines: readonly LogLine[], from: number, before: number): boolean {
  for (let index = from; index < before; index += 1) {
    if (TRIED_AGAIN.test(lines[index]?.text.slice(0, LONGEST_READ) ?? '')) return true;
  }
  return false;
}

/** How much a block explains; `placeLine` is the line its place in the log is counted from. */
export function scoreBlock(
  { from, to }: LineRange,
  placeLine: number,
  request: ScoreRequest,
): number {
  const { lines, lineCount, compared } = request;
  const heaviest = Math.max(LEAST_WEIGHT, heaviestOf(lines, { from, to }));
  let heavyLines = 0;
  let novel = 0;
  for (let index = from; index <= to; index += 1) {
    const line = lines[index];
    if (!line) continue;
    if (line.weight >= SEED_WEIGHT) heavyLines += 1;
    if (line.novel) novel += 1;
  }
  const number = lines[to]?.number ?? 0;
  const amount = 1 + 0.1 * Math.min(heavyLines, 6);
  const place = 0.5 + (0.5 * placeLine) / Math.max(1, lineCount);
  const novelty = compared ? Math.max(LEAST_NOVELTY, novel / (to - from + 1)) : 1;
  const marked = isMarked(lines, { from, to });
  return heaviest * amount * place * novelty * stepFactor(request, { number, marked });
}

/** Holds what the system itself calls an error. */
function isMarked(lines: readonly LogLine[], { from, to }: LineRange): boolean {
  return lines
    .slice(from, to + 1)
    .some((line) => line.marker === 'error' && line.weight >= SEED_WEIGHT);
}

/**
 * A step that passed explains little of why another one failed. Before the first known step stands
 * what set the job up, whose errors only the system's mark tells from what did no harm.
 */
function stepFactor(
  { steps, anyFailed }: ScoreRequest,
  { number, marked }: { readonly number: number; readonly marked: boolean },
): number {
  if (!anyFailed) return 1;
  const step = stepAt(steps, number);
  return step?.failed || (step === null && marked) ? 1 : OTHER_STEP;
}
