import type { Conclusion, JobRun, Signature, SliceQuery } from '#domain';

/**
 * What a conclusion says: cancelled, skipped and unfinished runs say nothing (`null`).
 * `sqlite/read-slice.ts` states the same rules in SQL; the contract suite holds both to one answer.
 */
export function resultOf(conclusion: Conclusion | null): 'passed' | 'failed' | null {
  if (conclusion === 'success') return 'passed';
  return conclusion === 'failure' || conclusion === 'timed_out' ? 'failed' : null;
}

/** The part of a run that tells whose it is. */
export type RunOrigin = Pick<JobRun, 'branch' | 'pr' | 'sha'>;

/** Whose run it is, seen from the change a question is about. */
export type Side = 'base' | 'own' | 'other' | 'unattributed';

/**
 * - `base`: on the base branch, outside pull requests. Where no branch is known on either side, all
 *   runs are one line of development and count as base.
 * - `own`: the same pull request, the same commit, or the same branch. A fork's branch is written
 *   `owner:branch` when its pull request is unknown; it counts as own when the branch is the same,
 *   because an earlier failure of this very change must never pass for somebody else's.
 * - `unattributed`: names neither branch nor pull request, so it is evidence for nobody.
 */
export function sideOf(run: RunOrigin, query: SliceQuery): Side {
  if (run.pr === null && run.branch === query.baseBranch) return 'base';
  if (query.pr !== null && run.pr === query.pr) return 'own';
  if (query.sha !== null && run.sha === query.sha) return 'own';
  if (isSameBranch(run, query)) return 'own';
  return run.pr === null && run.branch === null ? 'unattributed' : 'other';
}

function isSameBranch(run: RunOrigin, query: SliceQuery): boolean {
  if (query.branch === null || run.branch === null) return false;
  // Two pull requests may come from branches of the same name in different forks.
  if (query.pr !== null && run.pr !== null) return false;
  return run.branch === query.branch || run.branch.endsWith(`:${query.branch}`);
}

/** Names the change a run belongs to. */
export function changeOf(run: RunOrigin): string {
  return run.pr === null ? `branch ${run.branch}` : `#${run.pr}`;
}

const DAY_MS = 86_400_000;

/** The earliest completion a question looks at, epoch milliseconds; without a window, the beginning. */
export function windowStart(asOf: number, windowDays: number | undefined): number {
  return windowDays === undefined ? Number.NEGATIVE_INFINITY : asOf - windowDays * DAY_MS;
}

/** All signatures that are asked for as one failure. */
export function signaturesOf({ signature, alike = [] }: SliceQuery): readonly Signature[] {
  return [signature, ...alike];
}

/** Which masks a signature was made with: what stands before its first hyphen, hyphen included. */
export function masksOf(signature: Signature): string {
  return signature.slice(0, signature.indexOf('-') + 1);
}

/** Where signatures of other masks begin again, in the order of bytes: masks end in a hyphen, and a full stop follows it. */
export function afterMasks(masks: string): string {
  return `${masks.slice(0, -1)}.`;
}
