import type { LineText } from './clean-line.ts';

/** Reads those lines of a log in which one of its words stands. */
export interface LineWatcher {
  /** Folded or not, whatever their case; `null` to be shown every line, which is slow. */
  readonly words: readonly string[] | null;
  /** `raw` is the line as it stands in the log; a time stamp in front of it may be missing. */
  visit(line: LineText, raw: string, lineNumber: number): void;
  /** How many of the lines after the one just visited it wants to see whatever they hold. */
  readonly wanted?: number;
}
