import { RE2JS } from 're2js';
import { err, ok, type Result } from '#std';

/** Whether the pattern (RE2 syntax, linear time) is found in a line; the error is the reason why it is not RE2. */
export function compilePattern(pattern: string): Result<(line: string) => boolean, string> {
  try {
    const compiled = RE2JS.compile(pattern);
    return ok((line) => compiled.matcher(line).find());
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
