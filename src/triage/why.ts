import type { CauseReason, CompetingCause, EvidenceBlock } from '#domain';
import type { Classification, RuleMatch } from './classification.ts';
import { DEEPER_WINS } from './classify.ts';

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
  const strongest = Math.max(
    about.classification.strength,
    ...competing.map((one) => one.strength),
  );
  return {
    cause,
    rule,
    strength: Math.round(strength * 1000) / 1000,
    at: placeOf(match, about.blocks),
    lostBecause: reason(strength, strongest, about.classification),
  };
}

function reason(
  strength: number,
  strongest: number,
  { at }: Classification,
): CompetingCause['lostBecause'] {
  if (at === null) return 'improbable';
  return strength < strongest * DEEPER_WINS ? 'too-weak' : 'symptom';
}

/** The place in the file, and the line itself, verbatim. */
function placeOf(
  at: { readonly block: number; readonly line: number },
  blocks: readonly EvidenceBlock[],
): { readonly line: number; readonly text: string } {
  const block = blocks[at.block];
  return { line: (block?.startLine ?? 1) + at.line, text: block?.lines[at.line] ?? '' };
}
