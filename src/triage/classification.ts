/** Which cause a rule saw, where, and what else competed. */
export interface Classification {
  /** A `CauseId`, or an id under a user rule's own prefix. */
  readonly cause: string;
  /** Probability that the cause is right, 0 to 1. */
  readonly confidence: number;
  readonly rule: { readonly name: string; readonly version: string };
  /** Where the deciding line stands: index of the block and of the line in it; `null` for `unknown`. */
  readonly at: { readonly block: number; readonly line: number } | null;
  /** Other rules that matched, in the rule set's order. */
  readonly competing: readonly {
    readonly cause: string;
    readonly rule: string;
    readonly block: number;
    readonly line: number;
  }[];
}
