import type { Relation, RunOutcome, Verdict } from '#domain';
import { unreachable } from '#std';
import { times } from './because.ts';

/** The whole report in one sentence: `1 failure is yours, 1 is not`. */
export function headline(
  outcome: RunOutcome,
  verdicts: readonly Verdict[],
  faults: number,
): string {
  switch (outcome) {
    case 'passed':
      return verdicts.length === 0
        ? 'Everything passed'
        : `Passed, although ${times(verdicts.length, 'failure')} came up on the way`;
    case 'cancelled':
      return 'The run was cancelled';
    case 'not-started':
      return `Nothing was started: ${times(Math.max(faults, verdicts.length), 'problem')} found before`;
    case 'failed':
      return verdicts.length === 0 ? 'Failed, and no evidence says why' : whose(verdicts);
    default:
      return unreachable(outcome);
  }
}

function whose(verdicts: readonly Verdict[]): string {
  const count = (...relations: Relation[]): number =>
    verdicts.filter((verdict) => relations.includes(verdict.relation)).length;
  const yours = count('introduced');
  const notYours = count('pre-existing', 'intermittent');
  const unknown = count('unknown');
  const parts: string[] = [];
  if (yours > 0) parts.push(`${times(yours, 'failure')} ${areYours(yours)}`);
  if (notYours > 0) {
    const noun = parts.length === 0 ? times(notYours, 'failure') : String(notYours);
    parts.push(`${noun} ${notYours === 1 ? 'is' : 'are'} not${parts.length === 0 ? ' yours' : ''}`);
  }
  if (unknown > 0) {
    const noun = parts.length === 0 ? times(unknown, 'failure') : String(unknown);
    const whose = unknown === 1 ? 'whose it is is not known' : 'whose they are is not known';
    parts.push(parts.length === 0 ? `${noun}, ${whose}` : `of ${noun} ${whose}`);
  }
  return parts.join(', ');
}

function areYours(count: number): string {
  return count === 1 ? 'is yours' : 'are yours';
}
