/** A rule that matched a line of evidence. */
export interface RuleMatch {
  /** A `CauseId`, or an id under a user rule's own prefix. */
  readonly cause: string;
  readonly rule: string;
  /** Index of the block, and of the line in it. */
  readonly block: number;
  readonly line: number;
  /** The rule's confidence, less for each block that speaks more about the failure, 0 to 1. */
  readonly strength: number;
}

/** Which cause a rule saw, where, and what else competed. */
export interface Classification {
  /** A `CauseId`, or an id under a user rule's own prefix. */
  readonly cause: string;
  /** Probability that the cause is right, 0 to 1. */
  readonly confidence: number;
  /** What the probability was read from: how much the evidence speaks for the cause, 0 to 1. */
  readonly strength: number;
  readonly rule: { readonly name: string; readonly version: string };
  /** Where the deciding line stands: index of the block and of the line in it; `null` for `unknown`. */
  readonly at: { readonly block: number; readonly line: number } | null;
  /** Other rules that matched, in the rule set's order. */
  readonly competing: readonly RuleMatch[];
  /** True when a rule of another group matched in the deciding block as well. */
  readonly contested: boolean;
}
