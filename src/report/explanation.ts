import type { Explanation } from '#domain';
import { cleanDeep } from '#safety';
import type { ReportOptions } from './report-options.ts';
import { counted, percent } from './wording.ts';

/** Lines of a block shown on a terminal; the rest is in the log under the same numbers. */
const MOST_LINES = 12;

/** What broke in one log, for a terminal: a title a failure, its cause, and the lines that say so. */
export function renderExplanation(explanation: Explanation, options: ReportOptions): string {
  const { source, status, failures, tests } = cleanDeep(explanation, options);
  const ran =
    tests.run === null ? '' : ` · ${counted(tests.run, 'test')}, ${tests.failed ?? 0} failed`;
  const lines = [`${source}: ${status}${ran}`];
  for (const failure of failures) {
    const step = failure.step === null ? '' : ` · step ${failure.step}`;
    lines.push('', ` ✘ ${failure.title} (${failure.cause}, ${percent(failure.confidence)})${step}`);
    for (const test of failure.tests) {
      const place = test.file === null ? '' : `  ${test.file}${test.line ? `:${test.line}` : ''}`;
      lines.push(`   test ${test.name}${place}`);
    }
    for (const block of failure.evidence) lines.push(...blockLines(block.line, block.text));
  }
  if (failures.length === 0 && status === 'failed') lines.push('', ' No line says why.');
  return `${lines.join('\n')}\n`;
}

function blockLines(firstLine: number, text: string): readonly string[] {
  const lines = text.split('\n');
  const shown = lines.slice(0, MOST_LINES);
  const width = String(firstLine + shown.length - 1).length;
  const numbered = shown.map(
    (line, index) => `   ${String(firstLine + index).padStart(width)} │ ${line}`,
  );
  const left = lines.length - shown.length;
  return left > 0
    ? [...numbered, `   ${' '.repeat(width)} └ ${counted(left, 'more line')}`]
    : numbered;
}
