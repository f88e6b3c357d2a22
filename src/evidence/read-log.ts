import { cleanLine } from './clean-line.ts';
import { createLineStore } from './line-store.ts';
import { createLineWeigher } from './line-weight.ts';
import type { LogReading, LogRequest } from './log-reading.ts';
import { createStatusReader } from './log-status.ts';
import { type Baseline, createBaseline } from './novelty.ts';
import { readLines } from './read-lines.ts';
import { describeReadProblem } from './read-problem.ts';
import { selectBlocks } from './select-blocks.ts';
import { createStepTracker } from './step-tracker.ts';
import { createTestOutputReader } from './test-output/test-output-reader.ts';

/** Blocks come best first, so whoever shows fewer lines cuts at the end; this bounds what is kept. */
const BUDGET_LINES = 3000;

/** Reads one log to its end, once, and says what it holds. Never throws for bad input. */
export async function readLog(request: LogRequest): Promise<LogReading> {
  const baseline = await readBaseline(request.baseline ?? []);
  const label = request.label ?? request.file;
  const weigh = createLineWeigher(request.interesting ?? (() => false));
  const store = createLineStore();
  const steps = createStepTracker();
  const status = createStatusReader();
  const tests = createTestOutputReader();
  const { lineCount, problem } = await readLines(request.file, (raw, number, whole) => {
    const line = cleanLine(raw);
    steps.visit(line, raw, number);
    status.visit(line);
    tests.visit(line.text);
    // Evidence is verbatim, and the start of a line is not the line.
    if (!whole) return;
    const { text, marker, red, stamp } = line;
    const novel = baseline === null || baseline.isNovel(text);
    store.add({ number, raw, text, marker, red, stamp, weight: weigh(line), novel });
  });
  const found = steps.end(lineCount);
  const blocks = selectBlocks({
    lines: store.end(),
    steps: found,
    lineCount,
    compared: baseline !== null,
    source: request.source,
    file: label,
    budgetLines: request.budgetLines ?? BUDGET_LINES,
  });
  const summary = tests.end();
  return {
    status: status.end(found, summary),
    blocks,
    tests: summary,
    lineCount,
    problem: problem && describeReadProblem(problem),
  };
}

/** `null` when no passing log could be read: nothing to compare with is not "everything is new". */
async function readBaseline(files: readonly string[]): Promise<Baseline | null> {
  const baseline = createBaseline();
  for (const file of files) await readLines(file, (raw) => baseline.add(cleanLine(raw).text));
  return baseline.size > 0 ? baseline : null;
}
