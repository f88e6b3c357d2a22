import type { Relation, RunOutcome, Verdict } from '#domain';
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
      return verdicts.length === 0 ? 'Failed, and no evidence says why' : whose(verdicts);
    default:
      return unreachable(outcome);
  }
}

function whose(verdicts: readonly Verdict[]): string {
  const parts = PARTS.flatMap(({ relations, alone, after }) => {
    const count = verdicts.filter(({ relation }) => relations.includes(relation)).length;
    return count === 0 ? [] : [{ count, alone, after }];
  });
  const texts = parts.map(({ count, alone, after }, index) => {
    const be = count === 1 ? 'is' : 'are';
    return index === 0 ? `${times(count, 'failure')} ${be} ${alone}` : `${count} ${be} ${after}`;
  });
  return texts.join(', ');
}

interface Part {
  readonly relations: readonly Relation[];
  /** After `1 failure is` at the start of the sentence, and after `1 is` later on. */
  readonly alone: string;
  readonly after: string;
}

const PARTS: readonly Part[] = [
  { relations: ['introduced'], alone: 'yours', after: 'yours' },
  { relations: ['pre-existing', 'intermittent'], alone: 'not yours', after: 'not' },
  { relations: ['unknown'], alone: 'of unknown origin', after: 'of unknown origin' },
];
