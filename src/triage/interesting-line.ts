import { OWN_RULES, type RuleBook } from './rule-book.ts';

/** True when some rule matches the line. Linear in its length, and cheap for most lines. */
export function interestingLine(text: string, rules: RuleBook = OWN_RULES): boolean {
  return rules.index().some(text);
}

/** A word of these stands in every interesting line; `null` when none can be named for some rule. */
export function interestingWords(rules: RuleBook = OWN_RULES): readonly string[] | null {
  return rules.index().words;
}
