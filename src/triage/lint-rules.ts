import { requiredWords } from '#std';
import { type LinePattern, matchesRule, type Rule } from './rule.ts';

/** What replaying one rule over logs of jobs that passed gave. */
export interface PassingHits {
  /** Logs in which at least one line matched. */
  readonly logs: number;
  /** The first line that did, and where. */
  readonly first: { readonly source: string; readonly line: number; readonly text: string } | null;
}

/** What is doubtful about a rule. */
export type RuleFinding =
  | {
      readonly kind: 'fires-on-passing';
      readonly rule: string;
      readonly logs: number;
      readonly of: number;
      readonly first: PassingHits['first'];
    }
  | { readonly kind: 'unanchored'; readonly rule: string; readonly pattern: string }
  | { readonly kind: 'generic'; readonly rule: string; readonly pattern: string }
  | { readonly kind: 'shadowed'; readonly rule: string; readonly by: string };

/** elastic-recheck's measure: a query with more hits on runs that passed is too broad. */
export const MOST_ON_PASSING = 0.1;
/** A pattern must name so many letters or digits that stand in the line as they are. */
const SHORTEST_WORD = 3;
/** Lines that say that something failed and not what: a pattern that matches one names no cause. */
const SAYS_NOTHING = [
  'error',
  'Error: failed',
  'FAILED',
  'failure',
  'Process completed with exit code 1.',
  'npm ERR! code 1',
  'make: *** [all] Error 1',
  'BUILD FAILED',
  'warning',
  'exit status 1',
];

/**
 * What is doubtful about `checked`, in their order. `all` is every rule in the order they are asked in,
 * `passing` the hits by rule name over `logs` logs of jobs that passed.
 */
export function lintRules(
  checked: readonly Rule[],
  about: {
    readonly all: readonly Rule[];
    readonly passing: ReadonlyMap<string, PassingHits>;
    readonly logs: number;
  },
): readonly RuleFinding[] {
  return checked.flatMap((rule) => [
    ...tooBroad(rule, about.passing.get(rule.name), about.logs),
    ...rule.patterns.flatMap((pattern) => lintPattern(rule, pattern)),
    ...shadowed(rule, about.all),
  ]);
}

function tooBroad(rule: Rule, hits: PassingHits | undefined, of: number): readonly RuleFinding[] {
  if (!hits || of === 0 || hits.logs / of <= MOST_ON_PASSING) return [];
  const { logs, first } = hits;
  return [{ kind: 'fires-on-passing', rule: rule.name, logs, of, first }];
}

function lintPattern(rule: Rule, pattern: LinePattern): readonly RuleFinding[] {
  const about = { rule: rule.name, pattern: pattern.source };
  if (SAYS_NOTHING.some((line) => pattern.test(line))) return [{ kind: 'generic', ...about }];
  if (/^(?:\(\?[a-z]+\))?(?:\^|\\A|\\b)/.test(pattern.source)) return [];
  const words = pattern.words === undefined ? requiredWords(asRegExp(pattern)) : pattern.words;
  const shortest = words === null ? 0 : Math.min(...words.map(tellingLength));
  return shortest < SHORTEST_WORD ? [{ kind: 'unanchored', ...about }] : [];
}

function asRegExp({ source }: LinePattern): RegExp {
  return new RegExp(source);
}

function tellingLength(word: string): number {
  return word.replace(/[^a-z0-9]/gi, '').length;
}

/** Every line it was written for is another rule's already: it can never decide. */
function shadowed(rule: Rule, all: readonly Rule[]): readonly RuleFinding[] {
  const earlier = all.slice(0, Math.max(0, all.indexOf(rule)));
  const by = earlier.find((one) => rule.examples.every((example) => matchesRule(one, example)));
  return by && rule.examples.length > 0 ? [{ kind: 'shadowed', rule: rule.name, by: by.name }] : [];
}
