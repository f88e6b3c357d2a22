import { stripControl } from './strip-control.ts';
import { truncate } from './truncate.ts';

export interface CleanOptions {
  readonly redact: (text: string) => string;
  /** Most bytes a line may keep; without it a line keeps all of them. */
  readonly lineBudgetBytes?: number;
}

/**
 * Redact → strip → budget, for text from outside; escaping is left to the sink. Redaction runs again
 * after stripping, because control characters inside a secret hide it from the first pass; where there
 * were none it would find nothing.
 */
export function cleanLine(text: string, options: CleanOptions): string {
  const whole = clean(text, options.redact).replace(/(?<!\s)\s*\n\s*/g, ' ');
  return options.lineBudgetBytes === undefined ? whole : truncate(whole, options.lineBudgetBytes);
}

/**
 * The same for neighbouring lines, read together so that a secret over several lines is seen whole.
 * One line out for each line in.
 */
export function cleanLines(lines: readonly string[], options: CleanOptions): readonly string[] {
  const flat = lines.map((line) => line.replaceAll('\n', ' '));
  const together = clean(flat.join('\n'), options.redact).split('\n');
  const cleaned =
    together.length === flat.length ? together : flat.map((line) => cleanLine(line, options));
  const { lineBudgetBytes } = options;
  return lineBudgetBytes === undefined
    ? cleaned
    : cleaned.map((line) => truncate(line, lineBudgetBytes));
}

/**
 * Every string inside a plain value, cleaned; lists of strings are read as neighbouring lines, other
 * strings keep their line feeds and are held to the same budget.
 */
export function cleanDeep<T>(value: T, options: CleanOptions): T {
  return deep(value, options) as T;
}

function deep(value: unknown, options: CleanOptions): unknown {
  if (typeof value === 'string') return cleanText(value, options);
  if (Array.isArray(value)) {
    return value.length > 0 && value.every((item) => typeof item === 'string')
      ? cleanLines(value, options)
      : value.map((item) => deep(item, options));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deep(item, options)]));
}

function cleanText(text: string, { redact, lineBudgetBytes }: CleanOptions): string {
  const whole = clean(text, redact);
  return lineBudgetBytes === undefined ? whole : truncate(whole, lineBudgetBytes);
}

function clean(text: string, redact: (text: string) => string): string {
  const once = redact(text);
  const stripped = stripControl(once);
  return stripped === once ? once : redact(stripped);
}
