import { complaintsOf } from './annotations/complaints-of.ts';
import { createChunkReader } from './chunk-reader.ts';
import { cleanLine } from './clean-line.ts';
import { type EarlierLogs, readEarlierLogs } from './earlier-logs.ts';
import { createLineScanner } from './line-scanner.ts';
import { createLineStore, type KeptLine } from './line-store.ts';
import { signedWeight } from './line-weight.ts';
import { createEndingReader } from './log-ending.ts';
import { createGapReader } from './log-gap.ts';
import type { LogLine } from './log-line.ts';
import type { LogReading, LogRequest } from './log-reading.ts';
import { createStatusReader } from './log-status.ts';
import { readBytes, readStream } from './read-bytes.ts';
import { describeReadProblem, type ReadProblem } from './read-problem.ts';
import { selectBlocks } from './select-blocks.ts';
import { createStepTracker } from './step-tracker.ts';
import { createTestOutputReader } from './test-output/test-output-reader.ts';

/** Blocks come best first, so whoever shows fewer lines cuts at the end; this bounds what is kept. */
const BUDGET_LINES = 3000;

/** Reads one log to its end, once, and says what it holds. Never throws for bad input. */
export async function readLog(request: LogRequest): Promise<LogReading> {
  const earlier = await readEarlierLogs(request.baseline ?? []);
  const store = createLineStore();
  const steps = createStepTracker();
  const status = createStatusReader();
  const tests = createTestOutputReader();
  const ending = createEndingReader();
  const gaps = createGapReader();
  const reader = createChunkReader([steps, status, tests, ending, gaps], store, request);
  const scanner = createLineScanner(reader.words, reader.read);
  const { lineCount, problem } = request.bytes
    ? await readStream(request.bytes, scanner)
    : await readBytes(request.file, scanner, request.entry);
  const found = steps.end(lineCount);
  const lines = store.end().map((line) => toLogLine(line, earlier));
  const blocks = selectBlocks({
    lines,
    steps: found,
    lineCount,
    compared: earlier.compared,
    source: request.source,
    file: request.label ?? request.file,
    budgetLines: request.budgetLines ?? BUDGET_LINES,
  });
  const summary = tests.end();
  const unfinished = ending.unfinished();
  const ended = status.end(found, summary, unfinished === null);
  return {
    status: ended,
    blocks,
    annotations: ended === 'passed' ? [] : complaintsOf(lines, found),
    tests: summary,
    lineCount,
    problem: describe(problem ?? missingPart(gaps.gap(), unfinished, lineCount)),
  };
}

/** What the log itself tells of lines that are not there. */
function missingPart(gap: number | null, system: string | null, lines: number): ReadProblem | null {
  if (gap !== null) return { kind: 'gap', line: gap };
  return system === null ? null : { kind: 'unfinished', system, lines };
}

function describe(problem: ReadProblem | null): string | null {
  return problem && describeReadProblem(problem);
}

function toLogLine({ number, raw, weight }: KeptLine, earlier: EarlierLogs): LogLine {
  const line = cleanLine(raw);
  const known = weight > 0 ? weight : signedWeight(line.text);
  const novel = earlier.isNovel(line.text);
  return { ...line, number, raw, weight: known, novel, usual: earlier.isUsual(line.text) };
}
