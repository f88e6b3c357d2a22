import { complaintsOf } from './annotations/complaints-of.ts';
import { createChunkReader } from './chunk-reader.ts';
import { cleanLine } from './clean-line.ts';
import { createLineScanner } from './line-scanner.ts';
import { createLineStore, type KeptLine } from './line-store.ts';
import { signedWeight } from './line-weight.ts';
import { createEndingReader } from './log-ending.ts';
import { createGapReader } from './log-gap.ts';
import type { LogLine } from './log-line.ts';
import type { LogReading, LogRequest, LogTests } from './log-reading.ts';
import { createStatusReader } from './log-status.ts';
import { type Baseline, createBaseline } from './novelty.ts';
import { readBytes, readStream } from './read-bytes.ts';
import { readLines } from './read-lines.ts';
import { describeReadProblem, type ReadProblem } from './read-problem.ts';
import { selectBlocks } from './select-blocks.ts';
import { createStepTracker } from './step-tracker.ts';
import { createTestOutputReader } from './test-output/test-output-reader.ts';

/** Blocks come best first, so whoever shows fewer lines cuts at the end; this bounds what is kept. */
const BUDGET_LINES = 3000;

/** Reads one log to its end, once, and says what it holds. Never throws for bad input. */
export async function readLog(request: LogRequest): Promise<LogReading> {
  const baseline = await readBaseline(request.baseline ?? []);
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
  const lines = store.end().map((line) => toLogLine(line, baseline));
  const blocks = selectBlocks({
    lines,
    steps: found,
    lineCount,
    compared: baseline !== null,
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

function toLogLine({ number, raw, weight }: KeptLine, baseline: Baseline | null): LogLine {
  const line = cleanLine(raw);
  const known = weight > 0 ? weight : signedWeight(line.text);
  return { ...line, number, raw, weight: known, novel: baseline?.isNovel(line.text) ?? true };
}

/**
 * `null` when no passing log could be read: nothing to compare with is not "everything is new". The log
 * of a run that failed is none, whatever it is called: what it failed of may have failed again.
 */
async function readBaseline(files: readonly string[]): Promise<Baseline | null> {
  const baseline = createBaseline();
  for (const file of files) {
    const lines = createBaseline();
    const steps = createStepTracker();
    const status = createStatusReader();
    const { lineCount } = await readLines(file, (raw, number) => {
      const line = cleanLine(raw);
      lines.add(line.text);
      steps.visit(line, raw, number);
      status.visit(line, raw, number);
    });
    if (status.end(steps.end(lineCount), NO_TESTS, false) !== 'failed') baseline.addAll(lines);
  }
  return baseline.size > 0 ? baseline : null;
}

const NO_TESTS: LogTests = { run: null, failed: null, skipped: null, failedTests: [] };
