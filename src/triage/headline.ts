import { countRelations, describeWhose, type RunOutcome, type Verdict } from '#domain';
import { unreachable } from '#std';
import { times } from './because.ts';

/** Of a run that is looked at before its end. */
export const NOTHING_SO_FAR = 'Nothing has failed so far';

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
      return verdicts.length === 0
        ? 'Failed, and no evidence says why'
        : describeWhose(countRelations(verdicts.map(({ relation }) => relation)));
    default:
      return unreachable(outcome);
  }
}
