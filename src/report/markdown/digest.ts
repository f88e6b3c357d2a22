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
 * The verdicts for machines, in an HTML comment nobody sees. Every `<`, `>` and `-` of the JSON is
 * written as an escape, so that nothing inside can end the comment.
 */
export function hiddenDigest(report: TriageReport, digest: string): string {
  const data = {
    schema: 'signalbox.comment/1',
    digest,
    sha: report.context.sha,
    outcome: report.outcome,
    verdicts: report.verdicts.slice(0, MOST_VERDICTS).map((verdict) => ({
      signature: verdict.signature,
      cause: verdict.cause,
      relation: verdict.relation,
      probability: Number(verdict.relationProbability.toFixed(3)),
    })),
  };
  const json = JSON.stringify(data).replace(
    /[<>-]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
  return `<!-- signalbox:digest ${json} -->`;
}

export function hiddenDigestBytes(report: TriageReport): number {
  return byteLength(hiddenDigest(report, '0'.repeat(16)));
}
