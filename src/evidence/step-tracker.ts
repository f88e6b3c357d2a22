import type { LineWatcher } from './line-watcher.ts';

/** A part of a job log that ran one thing: a GitHub step, a Travis command. */
export interface LogStep {
  readonly name: string;
  /** 1-based raw lines, inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  readonly failed: boolean;
}

export interface StepTracker extends LineWatcher {
  /** Steps in order; lines before the first one belong to none. */
  end(lineCount: number): readonly LogStep[];
}

type OpenStep = { name: string; startLine: number; endLine: number; failed: boolean };

const RUN_GROUP = /^Run (.{1,300})/;
const CLEANUP = /^(?:Post job cleanup\.|Cleaning up orphan processes)/;
const SHELL_COMMAND = /^\$ (.{1,300})/;
const COMMAND_ENDED = /^The command ".{0,4000}" (?:failed and )?exited with (-?\d+)/;
const DOLLAR = 0x24;
/** `C`, `P` and `T`: what the sentences above begin with. */
const LETTERS_OF_NOTE: readonly number[] = [0x43, 0x50, 0x54];
/** One of these stands in every line that says something of steps. */
const WORDS: readonly string[] = [
  ...['##[group]', '##[error]', 'travis_time:start'],
  ...['post job cleanup.', 'cleaning up orphan', 'the command "'],
];
/** A log has few steps; a hostile one shall not fill the memory. */
const MOST_STEPS = 20_000;

/** Finds the steps of a log while it is read, and which of them failed. */
export function createStepTracker(): StepTracker {
  const steps: OpenStep[] = [];
  let current: OpenStep | null = null;
  /** The line before which Travis said that a command starts. */
  let commandAt = 0;

  function open(name: string, lineNumber: number): void {
    if (current) current.endLine = lineNumber - 1;
    current = { name, startLine: lineNumber, endLine: lineNumber, failed: false };
    if (steps.length < MOST_STEPS) steps.push(current);
  }

  /** What is printed until the next step starts is none of it. */
  function close(
    step: OpenStep,
    { failed, lineNumber }: { failed: boolean; lineNumber: number },
  ): void {
    if (failed) step.failed = true;
    step.endLine = lineNumber;
    current = null;
  }

  function visitText(text: string, raw: string, lineNumber: number): void {
    const first = text.charCodeAt(0);
    if (raw.includes('travis_time:start'))
      commandAt = first === DOLLAR ? lineNumber : lineNumber + 1;
    if (first === DOLLAR && lineNumber === commandAt) {
      open(SHELL_COMMAND.exec(text)?.[1] ?? text.slice(0, 300), lineNumber);
      return;
    }
    if (!LETTERS_OF_NOTE.includes(first)) return;
    if (CLEANUP.test(text)) open('clean-up', lineNumber);
    const code = COMMAND_ENDED.exec(text)?.[1];
    if (current && code !== undefined) close(current, { failed: code !== '0', lineNumber });
  }

  return {
    words: WORDS,
    wanted: 1,
    visit({ text, marker }, raw, lineNumber) {
      if (marker === null) visitText(text, raw, lineNumber);
      if (marker === 'error' && current) current.failed = true;
      const name = marker === 'group' ? RUN_GROUP.exec(text)?.[1] : undefined;
      if (name) open(name, lineNumber);
    },
    end(lineCount) {
      if (current) current.endLine = lineCount;
      return steps;
    },
  };
}

/** The step a line belongs to, by binary search; `null` before the first. */
export function stepAt(steps: readonly LogStep[], lineNumber: number): LogStep | null {
  let low = 0;
  let high = steps.length - 1;
  let found: LogStep | null = null;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const step = steps[middle];
    if (!step) break;
    if (step.startLine <= lineNumber) {
      found = step;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}
