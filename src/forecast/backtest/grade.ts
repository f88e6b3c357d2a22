import {
  areaUnderCurve,
  averagePrecision,
  brierScore,
  calibrationError,
  logLoss,
} from '#statistics';

/** How good probabilities were. `null` where there was nothing to tell it by. */
export interface Grade {
  readonly auc: number | null;
  readonly ap: number | null;
  readonly brier: number | null;
  readonly logLoss: number | null;
  /** Ten bins of equal mass. */
  readonly ece: number | null;
  /** Over runs whose predecessor passed: whether the beginning of a failure is seen. */
  readonly onsetAuc: number | null;
  /** Over the first five runs of each job. */
  readonly coldBrier: number | null;
}

/** Runs that are graded, one place a run in every list. */
export interface Graded {
  readonly outcomes: readonly number[];
  readonly onsets: readonly boolean[];
  readonly colds: readonly boolean[];
  /** Days since 1970, UTC. */
  readonly days: readonly number[];
}

export function gradeProbabilities(graded: Graded, said: readonly number[]): Grade {
  const { outcomes, onsets, colds } = graded;
  return {
    auc: areaUnderCurve(outcomes, said),
    ap: averagePrecision(outcomes, said),
    brier: brierScore(outcomes, said),
    logLoss: logLoss(outcomes, said),
    ece: calibrationError(outcomes, said),
    onsetAuc: areaUnderCurve(only(outcomes, onsets), only(said, onsets)),
    coldBrier: brierScore(only(outcomes, colds), only(said, colds)),
  };
}

function only(values: readonly number[], isWanted: readonly boolean[]): readonly number[] {
  return values.filter((_, index) => isWanted[index]);
}
