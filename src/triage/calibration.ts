/** How often causes were right, measured with one rule set on labelled failures of real jobs. */
export interface Calibration {
  readonly ruleSetVersion: string;
  /** Of `count` causes whose strength lay from `from` up to the next step's, `right` were right. */
  readonly steps: readonly {
    readonly from: number;
    readonly right: number;
    readonly count: number;
  }[];
  /** Of a group's causes so many were `wrong`, where the steps made one expect `expected`. */
  readonly groups: Readonly<Record<string, { readonly wrong: number; readonly expected: number }>>;
  /** Of `count` failures for which no rule spoke, our list has no cause for `right`. */
  readonly unknown: { readonly right: number; readonly count: number };
}
