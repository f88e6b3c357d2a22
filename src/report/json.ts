import type { ReportOptions } from './report-options.ts';

/**
 * JSON with two spaces, keys in the order they were made, a line feed at the end: the same value
 * gives the same bytes. Secrets are taken out string by string, so that the text stays JSON.
 */
export function jsonOf(value: unknown, options?: ReportOptions): string {
  const shown = options ? redactDeep(value, options.redact) : value;
  return `${JSON.stringify(shown, null, 2)}\n`;
}

function redactDeep(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) {
    return value.length > 0 && value.every((item) => typeof item === 'string')
      ? redactLines(value, redact)
      : value.map((item) => redactDeep(item, redact));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, redactDeep(item, redact)]),
  );
}

/** Neighbouring lines are read together, so that a key over several lines is seen whole. */
function redactLines(
  lines: readonly string[],
  redact: (text: string) => string,
): readonly string[] {
  const together = redact(lines.join('\n')).split('\n');
  return together.length === lines.length ? together : lines.map(redact);
}
