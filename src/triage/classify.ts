import type { EvidenceBlock } from '#domain';
import type { Classification } from './classification.ts';
import { LONGEST_MATCHED, matchesRule, type Rule } from './rule.ts';
import { RULE_SET, RULES } from './rules/index.ts';

interface Match {
  readonly rule: Rule;
  readonly block: number;
  readonly line: number;
  readonly strength: number;
}

/** What a rule's confidence keeps for each block that speaks more about the failure than its own. */
const KEPT_PER_BLOCK = 0.85;
/** A deeper cause wins over a symptom unless it is this much weaker. */
const DEEPER_WINS = 0.6;
/** Confidence kept when a rule of another group matched about as well in the same block. */
const CONTESTED = 0.9;
const UNKNOWN_CONFIDENCE = 0.3;

/**
 * Finds the cause in blocks of evidence, best first. Every rule's best match is weighed by the rank of
 * its block; among those that weigh enough the first in the rule set's order, the deepest, decides.
 */
export function classify(blocks: readonly EvidenceBlock[]): Classification {
  const matches = RULES.flatMap((rule) => bestMatch(rule, blocks) ?? []);
  const strongest = Math.max(0, ...matches.map((match) => match.strength));
  const winner = matches.find((match) => match.strength >= strongest * DEEPER_WINS);
  if (!winner) return unknown();
  const competing = matches.filter((match) => match !== winner);
  const contested = competing.some(
    (match) =>
      match.block === winner.block && groupOf(match.rule.cause) !== groupOf(winner.rule.cause),
  );
  const { rule, block, line, strength } = winner;
  return {
    cause: rule.cause,
    confidence: round(strength * (contested ? CONTESTED : 1)),
    rule: { name: rule.name, version: RULE_SET.version },
    at: { block, line },
    competing: competing.map((match) => ({
      cause: match.rule.cause,
      rule: match.rule.name,
      block: match.block,
      line: match.line,
    })),
  };
}

function unknown(): Classification {
  return {
    cause: 'unknown',
    confidence: UNKNOWN_CONFIDENCE,
    rule: { name: 'unknown', version: RULE_SET.version },
    at: null,
    competing: [],
  };
}

function bestMatch(rule: Rule, blocks: readonly EvidenceBlock[]): Match | null {
  for (const [block, { text }] of blocks.entries()) {
    const line = text.findIndex((one) => matchesRule(rule, one.slice(0, LONGEST_MATCHED)));
    if (line === -1) continue;
    return { rule, block, line, strength: rule.confidence * KEPT_PER_BLOCK ** block };
  }
  return null;
}

function groupOf(cause: string): string {
  return cause.slice(0, cause.indexOf('.'));
}

/** Three digits: more would claim more than the rules know. */
export function round(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}
