import type { SignName, SignWeight } from '#domain';

/** What a sign says where it holds, and where its contrary does. */
const SIGNS: Readonly<Record<SignName, readonly [holds: string, contrary: string]>> = {
  'job-flakes': [
    'its failures lately passed when run again',
    'its failures lately failed again when run again',
  ],
  'family-flakes': [
    'failures of similar jobs pass when run again',
    'failures of similar jobs fail again',
  ],
  'alike-flakes': [
    'failures that looked like it passed when run again',
    'failures that looked like it failed again',
  ],
  'change-flakes': [
    'failures of the same change passed when run again',
    'failures of the same change failed again',
  ],
  'word-flakes': [
    'failures with the same findings passed when run again',
    'failures with the same findings failed again',
  ],
  'same-flakes': ['the same failures passed when run again', 'the same failures failed again'],
  'job-fails': ['the job fails often', 'the job seldom fails'],
  'others-fail': [
    'it failed for other changes when last run',
    'it passed for other changes when last run',
  ],
  'others-fail-this-week': [
    'it failed for other changes this week',
    'it passed for other changes this week',
  ],
  'change-failed': [
    'this change failed more often than the job does',
    'this change failed less often than the job does',
  ],
  'passed-before': ['the run before it passed', 'the run before it failed'],
  'family-excess': [
    'similar jobs fail more than usual in these hours',
    'similar jobs fail less than usual in these hours',
  ],
  'others-alike': ['other changes failed alike', 'no other change failed alike'],
  'one-failed': ['one thing alone failed', 'several things failed'],
};

/** `for it: its failures lately passed when run again; against it: the job fails often`. */
export function signsText(signs: readonly SignWeight[]): string | null {
  const told = [
    factsText(
      'for it',
      signs.filter(({ logOdds }) => logOdds > 0),
    ),
    factsText(
      'against it',
      signs.filter(({ logOdds }) => logOdds < 0),
    ),
  ].filter((one) => one !== null);
  return told.length === 0 ? null : told.join('; ');
}

function factsText(side: string, signs: readonly SignWeight[]): string | null {
  if (signs.length === 0) return null;
  const facts = signs.map(({ sign, value }) => SIGNS[sign][value > 0 ? 0 : 1]);
  return `${side}: ${facts.join(', ')}`;
}
