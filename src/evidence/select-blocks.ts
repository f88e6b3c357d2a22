import type { EvidenceBlock, EvidenceSource } from '#domain';
import { isBlank } from './continuation.ts';
import { growBlocks } from './grow-blocks.ts';
import { withLastWords } from './last-words.ts';
import type { LineRange } from './line-range.ts';
import type { LogLine } from './log-line.ts';
import { placesOf, scoreBlock } from './score-block.ts';
import { type LogStep, stepAt } from './step-tracker.ts';
import { tellingLine } from './telling-line.ts';

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

/** A block is shown when its score reaches this share of the best one's. */
const SHOWN_SHARE = 0.4;
/** What every earlier failure of the job printed as well counts half, and is shown only near the top. */
const USUAL_FACTOR = 0.5;
const USUAL_SHARE = 0.8;

/** Whole blocks of neighbouring lines that speak about a failure, best first, within the budget. */
export function selectBlocks(request: SelectionRequest): EvidenceBlock[] {
  const grown = growBlocks(request.lines, request.compared);
  const anyFailed = request.steps.some((step) => step.failed);
  const found = withLastWords(grown, request);
  const ranges = found.map((range) => trimEdges(request.lines, range));
  const places = placesOf(ranges, request.lines);
  const scored = ranges
    .map((range, index) => {
      const usual = isUsual(request.lines, range);
      const score = scoreBlock(range, places[index] ?? 0, { ...request, anyFailed });
      return { range, usual, score: usual ? score * USUAL_FACTOR : score };
    })
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score || left.range.from - right.range.from);
  const best = scored[0]?.score ?? 0;
  const blocks: EvidenceBlock[] = [];
  let left = request.budgetLines;
  for (const { range, usual, score } of scored) {
    if (left <= 0) break;
    if (score < best * (usual ? USUAL_SHARE : SHOWN_SHARE)) continue;
    const length = Math.min(range.to - range.from + 1, left);
    left -= length;
    blocks.push(toBlock({ from: range.from, to: range.from + length - 1 }, score, request));
  }
  return blocks;
}

function isUsual(lines: readonly LogLine[], { from, to }: LineRange): boolean {
  return lines.slice(from, to + 1).every((line) => line.usual || isBlank(line.text));
}

/** Rulers and what a CI system adds at the end of any failing log say nothing at a block's edge. */
const EDGE_NOISE =
  /^(?:\[\w+\] )?[-=*_#~+⎯─═— ]{3,}$|^Build step '|^Finished: |^Sending e-mails? to|^(?:Error: )?Process completed with exit code|^\[INFO\] BUILD FAILURE|^\[INFO\] \d+ errors?/;

function trimEdges(lines: readonly LogLine[], { from, to }: LineRange): LineRange {
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

function toBlock(range: LineRange, score: number, request: SelectionRequest): EvidenceBlock {
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
    telling: tellingLine(lines, request.lines[range.from - 1] ?? null),
  };
}

function withStep({ source, steps }: SelectionRequest, lineNumber: number): EvidenceSource {
  if (source.kind !== 'job' || source.step !== null) return source;
  return { kind: 'job', step: stepAt(steps, lineNumber)?.name ?? null };
}
