import { requiredWords } from '#std';
import type { LineWatcher } from './line-watcher.ts';
import type { LogStatus, LogTests } from './log-reading.ts';
import type { LogStep } from './step-tracker.ts';

export interface StatusReader extends LineWatcher {
  /** What tests passed says nothing of a job whose log was not read to its end. */
  end(steps: readonly LogStep[], tests: LogTests, toItsEnd: boolean): LogStatus;
}

interface Ending {
  readonly status: LogStatus;
  readonly pattern: RegExp;
}

/** What a CI system or a build tool prints last. A later one replaces an earlier one. */
const ENDINGS: readonly Ending[] = [
  {
    status: 'cancelled',
    pattern:
      /^(?:Error: )?The (?:operation|run|job) was canceled|^Finished: ABORTED|^ERROR: Job failed \(canceled\)/,
  },
  {
    status: 'failed',
    pattern:
      /^(?:Error: )?Process completed with exit code [1-9]|^Done\. Your build exited with [1-9]|^Finished: (?:FAILURE|UNSTABLE)|^ERROR: Job failed|^(?:\[(?:INFO|ERROR)\] )?BUILD (?:FAILURE|FAILED)\b|^FAILURE: Build failed|^The command ".{0,4000}" (?:failed and )?exited with [1-9]|^\*\* [A-Z ]{1,40}FAILED \*\*|^!{5,200} (?:KeyboardInterrupt|Interrupted)\b|^npm (?:ERR!|error) /,
  },
  {
    status: 'passed',
    pattern:
      /^Done\. Your build exited with 0|^Finished: SUCCESS|^Job succeeded|^(?:\[INFO\] )?BUILD SUCCESS(?:FUL)?\b/,
  },
];
const ENDING_GATE =
  /^(?:Error: )?(?:The |Process|Done\.|Finished|ERROR|Job|BUILD|\[INFO\] BUILD|\[ERROR\] BUILD|FAILURE|npm |\*\* |!!!!!)/;

/** Every line that says how a job ended holds one of these. */
function wordsOfEndings(): readonly string[] | null {
  const words: string[] = ['##[error]'];
  for (const { pattern } of ENDINGS) {
    const required = requiredWords(pattern);
    if (required === null) return null;
    words.push(...required);
  }
  return words;
}

export function createStatusReader(): StatusReader {
  let last: LogStatus = 'unknown';
  let errors = 0;
  return {
    words: wordsOfEndings(),
    visit({ text, marker }) {
      if (marker === 'error') errors += 1;
      if (!ENDING_GATE.test(text)) return;
      const ending = ENDINGS.find(({ pattern }) => pattern.test(text));
      if (ending && last !== 'cancelled') last = ending.status;
    },
    end(steps, tests, toItsEnd) {
      if (last === 'cancelled') return last;
      if (errors > 0 || steps.some((step) => step.failed)) return 'failed';
      if (last !== 'unknown') return last;
      if (tests.failed !== null && tests.failed > 0) return 'failed';
      if (toItsEnd && tests.run !== null && tests.run > 0) return 'passed';
      return 'unknown';
    },
  };
}
