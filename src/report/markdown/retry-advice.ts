import type { RunContext, Verdict } from '#domain';
import { safeUrl } from '#safety';
import { RETRY } from '../wording.ts';

/** Whether to press the button: what history says of this failure goes before what its kind suggests. */
export function retryAdvice(verdict: Verdict): string {
  return verdict.retrySafe === 'no' && verdict.relation === 'introduced'
    ? 'a re-run will fail again'
    : RETRY[verdict.retrySafe];
}

/** `gh run rerun 123 --failed`, when a re-run can help and the run is one of GitHub's. */
export function rerunCommand(verdict: Verdict, context: RunContext): string | null {
  if (verdict.retrySafe === 'no' || verdict.relation === 'introduced') return null;
  const run = /\/actions\/runs\/(?<id>\d{1,20})(?:\/|$)/.exec(safeUrl(context.url) ?? '');
  return run?.groups?.id ? `gh run rerun ${run.groups.id} --failed` : null;
}
