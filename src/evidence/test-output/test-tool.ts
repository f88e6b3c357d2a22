/**
 * How one test tool prints its results. Named groups carry the meaning: `run`, `passed`, `failed`,
 * `errors`, `skipped` in a summary; `name`, `file`, `line`, `class` of a failed test.
 */
export interface TestTool {
  readonly tool: string;
  /** One of them stands in every line the patterns match. */
  readonly words: readonly string[];
  /** A run prints one summary for each module or package; they are added up. */
  readonly summaries: readonly RegExp[];
  readonly failedTests: readonly RegExp[];
  /** Example lines, each with what it says. */
  readonly examples: readonly (readonly [line: string, says: Readonly<Record<string, string>>])[];
}
