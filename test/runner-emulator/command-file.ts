/** `src/Runner.Worker/FileCommandManager.cs`: a larger summary is dropped as a whole (line 223). */
export const SUMMARY_LIMIT_BYTES = 1024 * 1024;

/**
 * The pairs of a `GITHUB_OUTPUT`, `GITHUB_ENV` or `GITHUB_STATE` file (`FileCommandManager.cs`,
 * EnvFileKeyValuePairs): `name=value`, or `name<<DELIMITER` up to a line that is the delimiter, compared
 * ordinally. Empty lines are skipped (line 386). What is neither throws, and that fails the step.
 */
export function parseCommandFile(text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').replace(/\r$/, '');
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const delimiter = line.slice(heredoc + 2);
      const end = lines.indexOf(delimiter, index + 1);
      if (end < 0) throw new Error(`Matching delimiter not found '${delimiter}'`);
      pairs[line.slice(0, heredoc)] = lines.slice(index + 1, end).join('\n');
      index = end;
    } else if (equals > 0) {
      pairs[line.slice(0, equals)] = line.slice(equals + 1);
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return pairs;
}

/** Variables a program may give to later steps; `NODE_OPTIONS` is refused (`FileCommandManager.cs:217`). */
export function parseEnvironmentFile(text: string): Record<string, string> {
  const pairs = parseCommandFile(text);
  if ('NODE_OPTIONS' in pairs) throw new Error("Can't store NODE_OPTIONS output parameter");
  return pairs;
}
