/** What one step of `npm run check` found. */
export interface StepResult {
  readonly status: 'passed' | 'failed' | 'skipped';
  /** What was looked at, or why it was not: `214 modules, 633 imports`. */
  readonly summary: string;
  /** Whole lines, printed below a failure. */
  readonly details?: readonly string[];
  /** What to do about a failure. */
  readonly wayOut?: string;
}

export interface Step {
  readonly name: string;
  run(): Promise<StepResult>;
}
