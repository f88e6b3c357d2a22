import type { CommentPart } from '#domain';
import { escapeMarkdownInline, inlineCode } from '#safety';

/** What is not known of the runs; empty when all is. */
export function incompleteNote(parts: readonly CommentPart[]): string {
  return parts
    .flatMap(({ job, report: { incomplete } }) => {
      if (incomplete === undefined) return [];
      const who = parts.length > 1 ? `${inlineCode(job)}: ` : '';
      return [`⚠ ${who}${escapeMarkdownInline(incomplete)}`];
    })
    .join('<br>');
}
