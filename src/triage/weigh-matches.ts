import type { EvidenceBlock } from '#domain';
import { groupOf } from './calibrate.ts';
import type { RuleMatch } from './classification.ts';
import type { Rule } from './rule.ts';
import type { RuleBook } from './rule-book.ts';

/** What a rule's confidence keeps for each block that speaks more about the failure than its own. */
const KEPT_PER_BLOCK = 0.85;
/** What is kept of it when the line itself says that it is no error. */
const KEPT_OF_MILDER = 0.5;
/** How tools mark what is not an error: `[WARNING] …`, `npm warn …`, `a.py:3: UserWarning: …`, `… PASSED`. */
const MILDER =
  /^\s*(?:\S{1,40} )?\[?(?:INFO|WARN(?:ING)?|DEBUG|NOTICE|TRACE|info|warn(?:ing)?|debug|notice)\b\]?|\b[A-Z]\w*Warning: |^\s*[✓✔]|\b(?:PASSED|passed)\b.{0,20}$/;
/** Nobody writes such a line to tell of an error: it is packed code, or data, and holds any word. */
const LONGEST_SENTENCE = 1000;
const KEPT_OF_LONGER = 0.3;
/** A compiler that refused, or a package that is missing, lets no test run: these did. */
const KEPT_WHEN_TESTS_RAN = 0.5;
const BEFORE_TESTS: readonly string[] = ['code', 'build', 'deps', 'auth', 'config', 'vcs'];
/** A label stands at the start of a line. */
const LONGEST_LABEL = 300;

/**
 * The first of the lines each rule matches that weighs most, in the rules' order: the rule's own
 * confidence, less for each better block and for a line that is no plain error.
 */
export function weighMatches(
  blocks: readonly EvidenceBlock[],
  rules: RuleBook,
  testsFailed: boolean,
): readonly RuleMatch[] {
  const index = rules.index();
  const found = new Map<Rule, RuleMatch>();
  for (const [block, { text }] of blocks.entries()) {
    for (const [line, one] of text.entries()) {
      for (const rule of index.matching(one)) {
        const tests = testsFailed && BEFORE_TESTS.includes(groupOf(rule.cause));
        const kept = keptOf(one) * (tests ? KEPT_WHEN_TESTS_RAN : 1);
        const strength = rule.confidence * KEPT_PER_BLOCK ** block * kept;
        if (strength <= (found.get(rule)?.strength ?? 0)) continue;
        found.set(rule, { cause: rule.cause, rule: rule.name, block, line, strength });
      }
    }
  }
  return index.rules.flatMap((rule) => found.get(rule) ?? []);
}

/** How much of a rule's confidence a line deserves by its form. */
function keptOf(line: string): number {
  if (line.length > LONGEST_SENTENCE) return KEPT_OF_LONGER;
  return MILDER.test(line.slice(0, LONGEST_LABEL)) ? KEPT_OF_MILDER : 1;
}
