/** How the product is asked about a set, and who scores the answer. */
export type Question =
  | {
      readonly kind: 'explain';
      /** What the logs are compared with: nothing, the logs the set names, or earlier ones of the project. */
      readonly baseline: 'none' | 'given' | 'earlier';
      /** Lines that count as told at first; 30 when absent. */
      readonly budget?: number;
    }
  | { readonly kind: 'signatures' }
  | { readonly kind: 'templates' }
  | {
      readonly kind: 'backtest';
      readonly target: 'failure' | 'flaky' | 'duration';
      /** What the scorer reads, where it is not the history itself. */
      readonly truth?: string;
      /** Of the scorer: which runs count. */
      readonly options: readonly string[];
    }
  | { readonly kind: 'changes'; readonly series: 'rate' | 'value' };

/** A figure of a scorer's answer, by its path: `lines.f1`. */
export interface Measure {
  readonly name: string;
  readonly path: string;
}

/** A set of open data with what is asked about it. */
export interface Subject {
  readonly name: string;
  /** Which command judges it. */
  readonly group: 'triage' | 'forecast';
  /** Below the data's folder; of a history also one file. */
  readonly folder: string;
  readonly question: Question;
  readonly measures: readonly Measure[];
  /** A key of the cases' `meta` to tell the first measure by as well. */
  readonly also?: string;
  /** Probabilities of causes are compared with how often they were right. */
  readonly calibrated?: true;
}
