import { escapeMarkdownInline, truncate } from '#safety';
import { describePublishResult } from './describe-result.ts';
import type { Sink, SkipReason } from './publish-action.ts';
import type { PublishResult } from './publish-result.ts';

/** Sinks for which the job summary stands in. */
const STOOD_IN: ReadonlySet<Sink> = new Set(['comment', 'check']);

/** Left out although somebody may wait for it, and there is something to be done about it or to know. */
const TOLD_REASONS: ReadonlySet<SkipReason> = new Set([
  'read-only-token',
  'outdated',
  'unknown-pull-request',
  'several-pull-requests',
  'not-told',
]);

/** A reason of GitHub may quote more than anybody reads. */
const LINE_BYTES = 1000;

/**
 * The line of the job summary that says which of comment and check run are missing and what would be
 * needed for them; `null` when none is, or when there is no summary.
 */
export function summaryNote(results: readonly PublishResult[]): string | null {
  const isWritten = results.some(({ sink, status }) => sink === 'summary' && status === 'created');
  const missing = results.filter((result) => STOOD_IN.has(result.sink) && isRefused(result));
  if (!isWritten || missing.length === 0) return null;
  const lines = missing.map((result) => {
    const text = truncate(describePublishResult(result), LINE_BYTES);
    return `> ⚠ ${escapeMarkdownInline(text)}\n`;
  });
  return `\n${lines.join('>\n')}`;
}

function isRefused(result: PublishResult): boolean {
  if (result.status === 'failed') return true;
  return result.status === 'skipped' && TOLD_REASONS.has(result.reason);
}
