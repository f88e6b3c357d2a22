import { createHash } from 'node:crypto';
import type { TriageReport } from '#domain';
import { byteLength } from '#safety';

/** Verdicts listed for machines; a reader that needs all of them opens `triage.json`. */
const MOST_VERDICTS = 40;

/** Identity of a comment's visible text: equal digests, nothing to update. 16 hex digits. */
export function digestOf(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16);
}

/**
 * The verdicts for machines, in an HTML comment nobody sees, as many as the budget holds. Every `<`,
 * `>` and `-` of the JSON is written as an escape, so that nothing inside can end the comment.
 */
export function hiddenDigest(report: TriageReport, digest: string, budgetBytes: number): string {
  let count = Math.min(MOST_VERDICTS, report.verdicts.length);
  let text = hiddenJson(report, digest, count);
  while (count > 0 && byteLength(text) > budgetBytes) {
    count = Math.floor(count / 2);
    text = hiddenJson(report, digest, count);
  }
  return `<!-- signalbox:verdicts ${text} -->`;
}

function hiddenJson(report: TriageReport, digest: string, count: number): string {
  const verdicts = report.verdicts.slice(0, count).map((verdict) => ({
    signature: verdict.signature,
    cause: verdict.cause,
    relation: verdict.relation,
    probability: Number(verdict.relationProbability.toFixed(3)),
  }));
  const { outcome, context } = report;
  const data = { schema: 'signalbox.comment/1', digest, sha: context.sha, outcome, verdicts };
  return JSON.stringify(data).replace(
    /[<>-]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
}
