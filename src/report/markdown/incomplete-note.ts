import type { TriageReport } from '#domain';
import { escapeMarkdownInline } from '#safety';

/** What is not known of the run; empty when all is. */
export function incompleteNote({ incomplete }: TriageReport): string {
  return incomplete === undefined ? '' : `⚠ ${escapeMarkdownInline(incomplete)}`;
}
