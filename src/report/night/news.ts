import type { NightReport } from '#domain';
import { cleanLine } from '#safety';
import type { ReportOptions } from '../report-options.ts';
import { CHANGE, changedName, changeText } from './change-sentences.ts';
import { freshWarnings, nightHeadline, warningText } from './sentences.ts';

/** The night in a few lines of plain text, not escaped. */
export function renderNightNews(
  report: NightReport,
  { redact }: ReportOptions,
): { readonly headline: string; readonly lines: readonly string[] } {
  const changes = report.changes.map(
    (change) => `${changedName(change)} ${CHANGE[change.kind].label}: ${changeText(change)}`,
  );
  const lines = [...changes, ...freshWarnings(report).map(warningText)];
  const clean = (text: string) => cleanLine(text, { redact });
  return { headline: clean(nightHeadline(report)), lines: lines.map(clean) };
}
