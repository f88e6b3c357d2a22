import type { CauseReason, CompetingCause, EvidenceBlock } from '#domain';
import type { Classification, RuleMatch } from './classification.ts';
import { DEEPER_WINS, isFarReaching } from './classify.ts';

/** Which rule decided, on which line, what else matched and why that did not win. */
export function explainCause(
  classification: Classification,
  blocks: readonly EvidenceBlock[],
): CauseReason {
  const { rule, at, strength, confidence, competing, contested } = classification;
  return {
    rule: rule.name,
    ruleSet: rule.version,
    strength,
    confidence,
    contested,
    at: at === null ? null : placeOf(at, blocks),
    block: at === null ? null : { rank: at.block + 1, score: blocks[at.block]?.score ?? 0 },
    blocks: blocks.map(({ startLine, endLine, score }) => ({ line: startLine, endLine, score })),
    competing: competing.map((match) => competitor(match, competing, { classification, blocks })),
  };
}

function competitor(
  match: RuleMatch,
  competing: readonly RuleMatch[],
  about: { readonly classification: Classification; readonly blocks: readonly EvidenceBlock[] },
): CompetingCause {
  const { cause, rule, strength } = match;
  const strongest = strongestOf(about.classification, competing);
  return {
    cause,
    rule,
    strength: Math.round(strength * 1000) / 1000,
    at: placeOf(match, about.blocks),
    lostBecause: reason(match, strongest, about.classification),
  };
}

/** The strength to be compared with, and the rank of the block it stands in. */
function strongestOf(
  { at, strength }: Classification,
  competing: readonly RuleMatch[],
): Pick<RuleMatch, 'block' | 'strength'> {
  const decided = { block: at?.block ?? 0, strength };
  return competing.reduce<Pick<RuleMatch, 'block' | 'strength'>>(
    (best, match) => (match.strength > best.strength ? match : best),
    decided,
  );
}

function reason(
  match: RuleMatch,
  strongest: Pick<RuleMatch, 'block' | 'strength'>,
  { cause }: Classification,
): CompetingCause['lostBecause'] {
  if (cause === 'unknown') return 'improbable';
  if (match.strength < strongest.strength * DEEPER_WINS) return 'too-weak';
  const apart = match.block > strongest.block && !isFarReaching(match.cause);
  return apart ? 'elsewhere' : 'symptom';
}

/** The place in the file, and the line itself, verbatim. */
function placeOf(
  at: { readonly block: number; readonly line: number },
  blocks: readonly EvidenceBlock[],
): { readonly line: number; readonly text: string } {
  const block = blocks[at.block];
  return { line: (block?.startLine ?? 1) + at.line, text: block?.lines[at.line] ?? '' };
}
