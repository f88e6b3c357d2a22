import type { CauseId } from '#domain';

/**
 * One way to see a cause in a line. A pattern is linear by construction: anchored or led by a literal,
 * bounded repeats, no quantifier inside a quantified group.
 */
export interface Rule {
  readonly cause: CauseId;
  /** Unique; `cause/what-it-sees`. */
  readonly name: string;
  readonly patterns: readonly RegExp[];
  /** Probability that the cause is right when one of the patterns matches a line of evidence. */
  readonly confidence: number;
  /** Lines it must match, in the words of the tools that print them. */
  readonly examples: readonly string[];
  /** Lines it must not match, most of them from logs where nothing is wrong. */
  readonly counterExamples: readonly string[];
}

/** Longer lines are matched only so far. */
export const LONGEST_MATCHED = 4096;

export function matchesRule(rule: Rule, text: string): boolean {
  return rule.patterns.some((pattern) => pattern.test(text));
}
