import { createHash } from 'node:crypto';
import type { CommentPart } from '#domain';
import { byteLength } from '#safety';
import { sharedFailures } from '../shared-failures.ts';

/** Verdicts listed for machines; a reader that needs all of them opens `triage.json`. */
const MOST_VERDICTS = 40;

/**
 * Identity of what a comment says: of its visible text, and of which job came out how. Equal digests,
 * nothing to update. 16 hex digits.
 */
export function digestOf(text: string, parts: readonly CommentPart[]): string {
  const jobs = parts.map(({ job, report }) => [job, report.outcome]);
  return createHash('sha256').update(text).update(JSON.stringify(jobs)).digest('hex').slice(0, 16);
}

/**
 * The verdicts for machines, in an HTML comment nobody sees, as many as the budget holds. Every `<`,
 * `>`, `@` and `-` of the JSON is written as an escape, so that nothing inside can end the comment or call anybody.
 */
export function hiddenDigest(
  parts: readonly CommentPart[],
  budgetBytes: number,
): (digest: string) => string {
  const verdicts = verdictsOf(parts);
  return (digest) => hiddenLine(parts, digest, { verdicts, budgetBytes });
}

interface HiddenRoom {
  readonly verdicts: readonly unknown[];
  readonly budgetBytes: number;
}

function hiddenLine(
  parts: readonly CommentPart[],
  digest: string,
  { verdicts, budgetBytes }: HiddenRoom,
): string {
  let count = Math.min(MOST_VERDICTS, verdicts.length);
  let text = hiddenJson(parts, digest, verdicts.slice(0, count));
  while (count > 0 && byteLength(text) > budgetBytes) {
    count = Math.floor(count / 2);
    text = hiddenJson(parts, digest, verdicts.slice(0, count));
  }
  return `<!-- signalbox:verdicts ${text} -->`;
}

function verdictsOf(parts: readonly CommentPart[]) {
  return sharedFailures(parts).map(({ verdict, jobs }) => ({
    signature: verdict.signature,
    cause: verdict.cause,
    relation: verdict.relation,
    probability: Number(verdict.relationProbability.toFixed(3)),
    ...(parts.length > 1 ? { jobs: jobs.length } : {}),
  }));
}

function hiddenJson(
  parts: readonly CommentPart[],
  digest: string,
  verdicts: readonly unknown[],
): string {
  const sha = parts[0]?.report.context.sha ?? null;
  const worst = parts.find(({ report }) => report.outcome !== 'passed') ?? parts[0];
  const outcome = worst?.report.outcome;
  const jobs = parts.length > 1 ? { jobs: parts.length } : {};
  const data = { schema: 'signalbox.comment/1', digest, sha, outcome, ...jobs, verdicts };
  return JSON.stringify(data).replace(
    /[<>@-]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
}
