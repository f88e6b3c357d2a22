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

/**
 * Messages of the same weight close behind one another are one report: they share the place of its
 * last one, so that the first, which the others often follow from, is not behind them.
 */
export function placesOf(
  ranges: readonly LineRange[],
  lines: readonly LogLine[],
): readonly number[] {
  const places: number[] = [];
  const weights = ranges.map((range) => Math.max(LEAST_WEIGHT, heaviestOf(lines, range)));
  for (let index = ranges.length - 1; index >= 0; index -= 1) {
    const own = lines[ranges[index]?.to ?? 0]?.number ?? 0;
    const next = lines[ranges[index + 1]?.from ?? lines.length]?.number ?? Number.POSITIVE_INFINITY;
    const sibling = next - own <= REPORT_GAP && weights[index + 1] === weights[index];
    places[index] = sibling ? (places[index + 1] ?? own) : own;
  }
  return places;
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
  return heaviest * amount * place * novelty * stepFactor(request, number);
}

/** A step that passed explains little of why another one failed. */
function stepFactor({ steps, anyFailed }: ScoreRequest, lineNumber: number): number {
  if (!anyFailed) return 1;
  return stepAt(steps, lineNumber)?.failed ? 1 : 0.3;
}
