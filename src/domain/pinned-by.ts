/** The pin that decided a verdict's cause. */
export interface PinnedBy {
  readonly by: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** What the rules say, with the verdict's `confidence`. */
  readonly ruleCause: string;
  readonly rule: string;
}
