import type { FindingSink, Groups, ListReader } from './lists/list-reader.ts';

/**
 * How one test tool prints its results. Named groups carry the meaning: `run`, `passed`, `failed`,
 * `errors`, `skipped` in a summary (with a digit
 * behind when a pattern needs one of them twice); `name`, `file`, `line`, `class`
 * of a failed test. `again` stands for the test the last context named.
 */
export interface TestTool {
  readonly tool: string;
  /** The tool that may have run this one; what it counts in a log then holds what this one counts. */
  readonly within?: string;
  /** One of them stands in every line the patterns match. */
  readonly words: readonly string[];
  /**
   * A run prints one summary for each module or package; they are added up. `run` is what the tool
   * itself calls run; a tool that does not say has run what passed or failed.
   */
  readonly summaries: readonly RegExp[];
  /**
   * For a tool that prints tests that passed only when asked: a line that shows it was. Without one,
   * how many ran and how many were skipped is not known.
   */
  readonly showsPassed?: RegExp;
  readonly failedTests: readonly RegExp[];
  /** Lines that name the class (and the test) the lines below speak of. */
  readonly contexts?: readonly RegExp[];
  /** Reads what one line alone does not tell; made anew for each log. */
  readonly createListReader?: (sink: FindingSink) => ListReader;
  /** Puts the test's name together; `class.name` when absent. */
  readonly nameOf?: (groups: Groups) => string | undefined;
  /** The name as lists of failed tests write it; the test's name when absent. */
  readonly listedName?: (name: string) => string;
  /** Example lines, each with what it says. */
  readonly examples: readonly (readonly [line: string, says: Readonly<Record<string, string>>])[];
}
