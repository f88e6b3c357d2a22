export type TestStatus = 'passed' | 'failed' | 'error' | 'skipped';

/** One test case as a test reporter wrote it. */
export interface TestCase {
  /** `suite > test` where the reporter nests, else the bare name. */
  readonly name: string;
  readonly className: string | null;
  /** As written; resolved against the repository only by who links to it. */
  readonly file: string | null;
  readonly line: number | null;
  readonly status: TestStatus;
  readonly durationMs: number | null;
  /** First line of the failure. */
  readonly message: string | null;
  /** The failure's body, verbatim, cut to a budget. */
  readonly detail: string | null;
}

/** A test run, summed over its report files. Only failed and skipped cases are kept whole. */
export interface TestReport {
  readonly files: readonly string[];
  readonly run: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly durationMs: number;
  readonly failures: readonly TestCase[];
  /** Reports that could not be read, each with the reason. */
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
}
