import type * as z from 'zod';
import { describeMisfit } from '#history';
import { err, ok, type Result } from '#std';

/** One line that must hold a JSON value of a form. The error says what is wrong, without a subject. */
export function parseForm<S extends z.ZodType>(line: string, form: S): Result<z.infer<S>, string> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return err('it is not JSON');
  }
  const parsed = form.safeParse(value);
  return parsed.success ? ok(parsed.data) : err(describeMisfit(parsed.error, value));
}
