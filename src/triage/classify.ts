import { type EvidenceBlock, isCauseId } from '#domain';
import { calibrate } from './calibrate.ts';
import type { Classification, RuleMatch } from './classification.ts';
import { round } from './round.ts';
import type { Rule } from './rule.ts';
import { OWN_RULES, type RuleBook } from './rule-book.ts';

/** What a rule's confidence keeps for each block that speaks more about the failure than its own. */
const KEPT_PER_BLOCK = 0.85;
/** What is kept of it when the line itself says that it is no error. */
const KEPT_OF_MILDER = 0.5;
/** How tools mark what is not an error: `[WARNING] …`, `npm warn …`, `a.py:3: UserWarning: …`. */
const MILDER =
  /^\s*(?:\S{1,40} )?\[?(?:INFO|WARN(?:ING)?|DEBUG|NOTICE|TRACE|info|warn(?:ing)?|debug|notice)\b\]?|\b[A-Z]\w*Warning: /;
/** A deeper cause wins over a symptom unless it is this much weaker. */
export const DEEPER_WINS = 0.6;
/** Strength kept when a rule of another group matched about as well in the same block. */
const CONTESTED = 0.9;
/** A label stands at the start of a line. */
const LONGEST_LABEL = 300;
/** Less likely than this, and naming the cause misleads more than it helps. */
const LEAST_CONFIDENCE = 1 / 3;
const UNKNOWN_CONFIDENCE = 0.3;

/**
 * Finds the cause in blocks of evidence, best first. Every rule's best match is weighed by the rank of
 * its block; among those that weigh enough the first in the rule set's order, the deepest, decides.
 */
export function classify(
  blocks: readonly EvidenceBlock[],
  rules: RuleBook = OWN_RULES,
): Classification {
  const matches = bestMatches(blocks, rules);
  const strongest = Math.max(0, ...matches.map((match) => match.strength));
  const winner = matches.find((match) => match.strength >= strongest * DEEPER_WINS);
  if (!winner) return unknown(rules);
  const competing = matches.filter((match) => match !== winner);
  const contested = competing.some(
    (match) => match.block === winner.block && groupOf(match.cause) !== groupOf(winner.cause),
  );
  const { cause, rule, block, line } = winner;
  const strength = round(winner.strength * (contested ? CONTESTED : 1));
  // What our rules weigh is measured; a user says themselves how sure theirs are.
  const confidence = isCauseId(cause) ? calibrate(strength) : strength;
  if (confidence < LEAST_CONFIDENCE) return { ...unknown(rules), competing: matches };
  return {
    cause,
    confidence,
    strength,
    rule: { name: rule, version: rules.version },
    at: { block, line },
    competing,
    contested,
  };
}

function unknown(rules: RuleBook): Classification {
  return {
    cause: 'unknown',
    confidence: UNKNOWN_CONFIDENCE,
    strength: UNKNOWN_CONFIDENCE,
    rule: { name: 'unknown', version: rules.version },
    at: null,
    competing: [],
    contested: false,
  };
}

/** The first of the lines each rule matches that weighs most, in the rules' order. */
function bestMatches(blocks: readonly EvidenceBlock[], rules: RuleBook): readonly RuleMatch[] {
  const index = rules.index();
  const found = new Map<Rule, RuleMatch>();
  for (const [block, { text }] of blocks.entries()) {
    for (const [line, one] of text.entries()) {
      for (const rule of index.matching(one)) {
        const kept = MILDER.test(one.slice(0, LONGEST_LABEL)) ? KEPT_OF_MILDER : 1;
        const strength = rule.confidence * KEPT_PER_BLOCK ** block * kept;
        if (strength <= (found.get(rule)?.strength ?? 0)) continue;
        found.set(rule, { cause: rule.cause, rule: rule.name, block, line, strength });
      }
    }
  }
  return index.rules.flatMap((rule) => found.get(rule) ?? []);
}

function groupOf(cause: string): string {
  return cause.slice(0, cause.indexOf('.'));
}
