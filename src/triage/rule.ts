/**
 * One way to see something in a line. Ours are regular expressions, linear by construction: anchored or
 * led by a literal, bounded repeats, no quantifier inside a quantified group. Those of users are RE2.
 */
export interface LinePattern {
  readonly source: string;
  test(text: string): boolean;
  /**
   * Words of which at least one stands in every line it matches, folded as `requiredWords` gives them;
   * `null` when none can be named. Absent: they are read from `source`.
   */
  readonly words?: readonly string[] | null;
}

/** One way to see a cause in a line. */
export interface Rule {
  /** A `CauseId`, or an id under a user's own prefix. */
  readonly cause: string;
  /** Unique; `cause/what-it-sees`. */
  readonly name: string;
  readonly patterns: readonly LinePattern[];
  /** How much a match speaks for the cause, 0 to 1; `calibrate` makes a probability of it. */
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
