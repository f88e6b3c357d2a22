import {
  areaUnderCurve,
  averagePrecision,
  brierScore,
  calibrationError,
  logLoss,
  mergeRanked,
  rank,
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
  /** 0 or 1. */
  readonly outcomes: ArrayLike<number>;
  readonly onsets: ArrayLike<boolean>;
  readonly colds: ArrayLike<boolean>;
  /** Days since 1970, UTC. */
  readonly days: ArrayLike<number>;
}

export function gradeProbabilities(graded: Graded, said: ArrayLike<number>): Grade {
  const { outcomes, onsets, colds } = graded;
  const onset = rank(outcomes, said, (place) => onsets[place] === true);
  const ranked = mergeRanked(
    onset,
    rank(outcomes, said, (place) => onsets[place] !== true),
  );
  return {
    auc: areaUnderCurve(ranked),
    ap: averagePrecision(ranked),
    brier: brierScore(outcomes, said),
    logLoss: logLoss(outcomes, said),
    ece: calibrationError(ranked),
    onsetAuc: areaUnderCurve(onset),
    coldBrier: brierScore(only(outcomes, colds), only(said, colds)),
  };
}

function only(values: ArrayLike<number>, isWanted: ArrayLike<boolean>): readonly number[] {
  const chosen: number[] = [];
  for (let index = 0; index < values.length; index += 1) {
    if (isWanted[index]) chosen.push(values[index] as number);
  }
  return chosen;
}
