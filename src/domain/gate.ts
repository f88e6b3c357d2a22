import type { TestReport } from './test-report.ts';

/** One threshold of a health gate, with what was measured against it. */
export interface ThresholdCheck {
  readonly threshold: 'startup' | 'response' | 'score';
  readonly ok: boolean;
  /** Milliseconds for startup and response, 0 to 100 for score. */
  readonly measured: number;
  readonly limit: number;
  /** The service that decided it: the slowest, the unhealthiest. */
  readonly service?: string;
}

export type GateOutcome = 'passed' | 'failed' | 'skipped' | 'cancelled';

/**
 * The verdict of one gate: thresholds, a command, or `reports`, which steps of others left while the
 * services were held up for them.
 */
export interface GateResult {
  readonly name: string;
  readonly kind: 'health' | 'command' | 'reports';
  readonly outcome: GateOutcome;
  readonly durationMs: number;
  /** For people: `24 passed`, `exit 1`, `timed out after 5 min`, `needs ready, which failed`. */
  readonly detail: string;
  readonly checks: readonly ThresholdCheck[];
  /** How often the command ran; a pass after the first is a flake. */
  readonly attempts: number;
  readonly exitCode: number | null;
  readonly timedOut: boolean;
  /**
   * Its whole output, relative to the run's folder; of `reports` what they say of failed tests. `null` for a
   * health gate.
   */
  readonly logFile: string | null;
  readonly tests: TestReport | null;
}
