import type { GateOutcome, GateResult, TestReport } from '#domain';
import { describeGate, NO_NOTES } from './gate-text.ts';

export interface LeftReports {
  /** What the result is called among gates. */
  readonly name: string;
  readonly tests: TestReport;
  /** What the reports say of failed tests, relative to the run's folder; `null` when none failed. */
  readonly logFile: string | null;
}

/**
 * Judges the test reports that steps of others left. Only a failed test makes it fail: whether a broken
 * report is one was for the step to say.
 */
export function checkReports({ name, tests, logFile }: LeftReports): GateResult {
  return {
    name,
    kind: 'reports',
    outcome: outcomeOf(tests),
    durationMs: tests.durationMs,
    detail: describeGate({ kind: 'reports' }, { ...NO_NOTES, tests }),
    checks: [],
    attempts: 1,
    exitCode: null,
    timedOut: false,
    logFile,
    tests,
  };
}

function outcomeOf({ run, failed }: TestReport): GateOutcome {
  if (failed > 0) return 'failed';
  return run > 0 ? 'passed' : 'skipped';
}
