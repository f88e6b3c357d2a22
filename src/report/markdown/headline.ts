import type { TriageReport } from '#domain';
import { escapeMarkdownInline } from '#safety';
import { OUTCOME, RELATION } from '../wording.ts';

/** Icon and sentence. It starts with our own icon, so no text from outside can open the document. */
export function headline(report: TriageReport): string {
  return `### ${headlineIcon(report)} ${escapeMarkdownInline(report.headline)}`;
}

/** Yellow when something failed but nothing of it is up to who reads. */
export function headlineIcon(report: TriageReport): string {
  const { outcome, verdicts } = report;
  const spared = verdicts.length > 0 && verdicts.every(({ relation }) => !RELATION[relation].open);
  return outcome === 'failed' && spared ? '🟡' : OUTCOME[outcome].icon;
}
