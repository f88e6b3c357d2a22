import { cleanLine } from './clean-line.ts';
import { createEndingReader } from './log-ending.ts';
import type { LogTests } from './log-reading.ts';
import { createStatusReader } from './log-status.ts';
import { type Baseline, createBaseline } from './novelty.ts';
import { readLines } from './read-lines.ts';
import { createStepTracker } from './step-tracker.ts';

/** What earlier logs of the same job say of a line. */
export interface EarlierLogs {
  /** Whether there is a passing log to compare with: nothing to compare with is not "everything is new". */
  readonly compared: boolean;
  /** True when no passing log holds the line. */
  isNovel(text: string): boolean;
  /**
   * True when every failed log holds the line: whatever it complains of, it has nothing of this failure
   * alone. Never beside passing logs, which tell better: what they lack as well may be what still fails.
   */
  isUsual(text: string): boolean;
}

const NO_TESTS: LogTests = { run: null, failed: null, skipped: null, failedTests: [] };

/**
 * Reads earlier logs, and tells by their ends which of them failed, whatever they are called. A log
 * whose end is missing is not one that passed.
 */
export async function readEarlierLogs(files: readonly string[]): Promise<EarlierLogs> {
  const passing = createBaseline();
  let inEveryFailed: Baseline | null = null;
  for (const file of files) {
    const { lines, failed } = await readEarlierLog(file);
    if (!failed) passing.addAll(lines);
    else inEveryFailed = inEveryFailed === null ? lines : inEveryFailed.sharedWith(lines);
  }
  const compared = passing.size > 0;
  return {
    compared,
    isNovel: (text) => !compared || !passing.holds(text),
    isUsual: (text) => !compared && inEveryFailed !== null && inEveryFailed.holds(text),
  };
}

async function readEarlierLog(
  file: string,
): Promise<{ readonly lines: Baseline; readonly failed: boolean }> {
  const lines = createBaseline();
  const steps = createStepTracker();
  const status = createStatusReader();
  const ending = createEndingReader();
  const { lineCount } = await readLines(file, (raw, number) => {
    const line = cleanLine(raw);
    lines.add(line.text);
    steps.visit(line, raw, number);
    status.visit(line, raw, number);
    ending.visit(line, raw, number);
  });
  const ended = status.end(steps.end(lineCount), NO_TESTS, false);
  return { lines, failed: ended === 'failed' || ending.unfinished() !== null };
}
