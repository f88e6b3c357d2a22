import { createRuleIndex, type RuleIndex } from './rule-index.ts';
import { RULES } from './rules/index.ts';

/** Built at the first question: commands that read no log shall not pay for it. */
let index: RuleIndex | undefined;

/** True when some rule matches the line. Linear in its length, and cheap for most lines. */
export function interestingLine(text: string): boolean {
  index ??= createRuleIndex(RULES);
  return index.some(text);
}
