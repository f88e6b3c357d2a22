interface Place {
  /** 1-based raw line number. */
  readonly line: number;
  /** Verbatim. */
  readonly text: string;
}

/** A rule that matched and did not decide. */
export interface CompetingCause {
  readonly cause: string;
  readonly rule: string;
  /** The rule's own confidence, less for each block that speaks more about the failure, 0 to 1. */
  readonly strength: number;
  readonly at: Place;
  /**
   * `too-weak`: much weaker than the strongest. `symptom`: a deeper cause stood beside it.
   * `elsewhere`: deeper, but in a block that speaks less about the failure and has to do with another.
   * `improbable`: the strongest of all, and yet seldom right.
   */
  readonly lostBecause: 'too-weak' | 'symptom' | 'elsewhere' | 'improbable';
}

/** Why a cause was given: `signalbox explain --why`. */
export interface CauseReason {
  readonly rule: string;
  readonly ruleSet: string;
  /** What the evidence weighs, before calibration, 0 to 1. */
  readonly strength: number;
  /** The probability this weight has been right with, 0 to 1. */
  readonly confidence: number;
  /** A rule of another group matched in the deciding block: the weight counts less. */
  readonly contested: boolean;
  /** `null` when no rule matched. */
  readonly at: Place | null;
  /** The deciding line's block: 1 is the one that speaks most about the failure. */
  readonly block: { readonly rank: number; readonly score: number } | null;
  /** All blocks, best first; of the scores only the order means something. */
  readonly blocks: readonly {
    readonly line: number;
    readonly endLine: number;
    readonly score: number;
  }[];
  /** In the rule set's order, causes before symptoms. */
  readonly competing: readonly CompetingCause[];
}
