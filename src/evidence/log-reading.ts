import type { Annotation, EvidenceBlock, EvidenceSource, TestReference } from '#domain';

export type LogStatus = 'passed' | 'failed' | 'cancelled' | 'unknown';

/** What a log says of the tests that ran; a count is `null` when no summary was found. */
export interface LogTests {
  readonly run: number | null;
  readonly failed: number | null;
  readonly skipped: number | null;
  readonly failedTests: readonly TestReference[];
  /** The same as the tools' own lists write them; the tests' names when absent. */
  readonly failedNames?: readonly string[];
}

/** What one log says. */
export interface LogReading {
  readonly status: LogStatus;
  /** Best first, verbatim. Empty when the log could not be read or holds nothing of note. */
  readonly blocks: readonly EvidenceBlock[];
  readonly tests: LogTests;
  /** Files and lines that tools complain about, in order; none when the job passed. */
  readonly annotations: readonly Annotation[];
  /** Lines split on `\n`; a last line without a newline counts. */
  readonly lineCount: number;
  /** Why the reading may be incomplete (truncated, binary, unreadable …), one sentence. */
  readonly problem: string | null;
}

export interface LogRequest {
  /** Path to read; `-` is standard input. */
  readonly file: string;
  /** A job log in `file`, a zip archive, as `listLogs` names it. */
  readonly entry?: string;
  /** The log itself where it is no file; `file` only names it then. */
  readonly bytes?: AsyncIterable<Uint8Array>;
  /** The path evidence names; `file` when absent. */
  readonly label?: string;
  readonly source: EvidenceSource;
  /** Paths of earlier logs of the same job, best of runs that passed. */
  readonly baseline?: readonly string[];
  /** A cheap test for lines some rule would match; they are worth keeping. */
  readonly interesting?: (text: string) => boolean;
  /** A word of these stands in every line `interesting` is true of; without them every line is asked. */
  readonly interestingWords?: readonly string[] | null;
  /** Most lines over all blocks. */
  readonly budgetLines?: number;
}
