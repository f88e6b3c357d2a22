import { err, ok, type Result } from '#std';

/** Reads a line that must hold one JSON object. The error says what is wrong, without a subject. */
export function parseObject(line: string): Result<Readonly<Record<string, unknown>>, string> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return err('it is not JSON');
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? ok(value as Readonly<Record<string, unknown>>)
    : err('it is not a JSON object');
}
