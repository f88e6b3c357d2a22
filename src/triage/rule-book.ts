import { causeText } from './catalogue.ts';
import type { CauseText } from './causes/cause-text.ts';
import { createRuleIndex, type RuleIndex } from './rule-index.ts';
import { RULE_SET, RULES } from './rules/index.ts';
import type { UserRule } from './user-rule.ts';

/** The rules a question is answered with: a user's own first, then ours. */
export interface RuleBook {
  /** Of our rule set, with a mark of the user's when there are any: `1+acme.licence`. */
  readonly version: string;
  readonly userRules: readonly UserRule[];
  /** All of them, in their order; built when it is first asked. */
  readonly index: () => RuleIndex;
  /** What people are told about a cause of any of the rules. */
  readonly textOf: (cause: string) => CauseText;
}

/**
 * A user knows their own failures better than we do: where a rule of theirs matches about as well as
 * one of ours, theirs decides.
 */
export function createRuleBook(userRules: readonly UserRule[] = []): RuleBook {
  const texts = new Map(userRules.map((rule) => [rule.cause, rule.text]));
  let index: RuleIndex | undefined;
  return {
    version: [RULE_SET.version, ...texts.keys()].join('+'),
    userRules,
    index() {
      index ??= createRuleIndex([...userRules, ...RULES]);
      return index;
    },
    textOf: (cause) => texts.get(cause) ?? causeText(cause),
  };
}

/** Ours alone. Its index is built at the first question: commands that read no log do not pay for it. */
export const OWN_RULES: RuleBook = createRuleBook();
