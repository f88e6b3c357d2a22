/**
 * One entry of the `GITHUB_OUTPUT` file in its heredoc form. The delimiter is random, so that a
 * value taken from a log cannot end the entry and begin another (`FileCommandManager.cs`,
 * actions/runner: the delimiter is compared as a whole line).
 */
export function outputEntry(name: string, value: string, delimiter: string): string {
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
