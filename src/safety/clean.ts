import { stripControl } from './strip-control.ts';
import { truncate } from './truncate.ts';

export interface CleanOptions {
  readonly redact: (text: string) => string;
  /** Most bytes a line may keep; without it a line keeps all of them. */
  readonly lineBudgetBytes?: number;
}

/**
 * Redact → strip → budget, for text from outside; escaping is left to the sink. Redaction runs again
 * after stripping, because control characters inside a secret hide it from the first pass.
 */
export function cleanLine(text: string, options: CleanOptions): string {
  const whole = clean(text, options.redact).replace(/\s*\n\s*/g, ' ');
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

function clean(text: string, redact: (text: string) => string): string {
  return redact(stripControl(redact(text)));
}
