import type { Actor, RetrySafety } from '#domain';

/** The keys of a rule, in the order people write them. */
export const RULE_KEYS = [
  'id',
  'title',
  'meaning',
  'whoActs',
  'retrySafe',
  'action',
  'confidence',
  'patterns',
  'examples',
  'counterExamples',
] as const;

export type RuleKey = (typeof RULE_KEYS)[number];

/** What may be left out: all else is needed to say something useful. */
export const OPTIONAL_KEYS: readonly RuleKey[] = ['meaning', 'confidence', 'counterExamples'];

export const ACTORS: readonly Actor[] = [
  'author',
  'workflow-owner',
  'platform',
  'repository-admin',
  'nobody',
];

export const RETRY_SAFETIES: readonly RetrySafety[] = ['yes', 'once', 'no'];

/** What each key is, to stand after "Add it: " and "expected ". */
export const EXPECTED: Readonly<Record<RuleKey, string>> = {
  id: 'a text of the form prefix.name',
  title: 'a few words to stand after the name of a job or service',
  meaning: 'one sentence',
  whoActs: `one of ${ACTORS.join(', ')}`,
  retrySafe: `one of ${RETRY_SAFETIES.join(', ')}`,
  action: 'one sentence that says what to do',
  confidence: 'a number above 0 and at most 1',
  patterns: 'a list of RE2 patterns, at least one',
  examples: 'a list of lines the rule must match, at least one',
  counterExamples: 'a list of lines the rule must not match',
};
