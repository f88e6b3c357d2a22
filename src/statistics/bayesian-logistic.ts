import { logistic } from './logistic.ts';

/** A normal belief about one coefficient. */
export interface NormalPrior {
  readonly mean: number;
  readonly variance: number;
}

/** A belief about the log odds of an event: normal with this mean and variance. */
export interface LogOdds {
  readonly mean: number;
  readonly variance: number;
}

/** A logistic regression that learns one case after another. */
export interface BayesianLogistic {
  /** What is believed of a case. `inputs` has one value a coefficient. */
  predict(inputs: readonly number[]): LogOdds;
  /** That the event came (1) or not (0) in a case. */
  learn(inputs: readonly number[], outcome: 0 | 1): void;
  /** Means of the coefficients. */
  coefficients(): readonly number[];
}

/**
 * The least curvature a case counts with. At the ends p(1 − p) vanishes, and one surprise would move
 * the coefficients without bound.
 */
const LEAST_CURVATURE = 0.02;

/**
 * Online Bayesian logistic regression. The belief about the coefficients stays normal, N(m, V): a case x
 * with outcome y is learnt by one Newton step from the mean, which is the extended Kalman filter of a
 * Bernoulli observation (Spiegelhalter and Lauritzen 1990, "Sequential updating of conditional
 * probabilities"), with p = `meanProbability` of the case and h = p(1 − p):
 *
 *   k = V x / (1/h + xᵀV x),  m ← m + k (y − p)/h,  V ← V − k (V x)ᵀ
 *
 * No learning rate, and each step takes time in proportion to the square of the number of coefficients.
 */
export function createBayesianLogistic(priors: readonly NormalPrior[]): BayesianLogistic {
  const size = priors.length;
  const means = Float64Array.from(priors, ({ mean }) => mean);
  const covariance = priors.map(({ variance }, row) =>
    Float64Array.from({ length: size }, (_, column) => (row === column ? variance : 0)),
  );

  function predict(inputs: readonly number[]): LogOdds {
    return { mean: dot(means, inputs), variance: Math.max(0, dot(spread(inputs), inputs)) };
  }

  function spread(inputs: readonly number[]): Float64Array {
    return Float64Array.from(covariance, (row) => dot(row, inputs));
  }

  return {
    predict,
    learn(inputs, outcome) {
      const direction = spread(inputs);
      const belief = predict(inputs);
      const p = meanProbability(belief);
      const curvature = Math.max(LEAST_CURVATURE, p * (1 - p));
      const gain = 1 / (1 / curvature + belief.variance);
      const step = (gain * (outcome - p)) / curvature;
      covariance.forEach((row, index) => {
        const along = direction[index] ?? 0;
        means[index] = (means[index] ?? 0) + step * along;
        for (let column = 0; column < size; column++) {
          row[column] = (row[column] ?? 0) - gain * along * (direction[column] ?? 0);
        }
      });
    },
    coefficients: () => [...means],
  };
}

/**
 * The probability of the event, averaged over a normal belief about its log odds:
 * logistic(m / √(1 + πv/8)) (MacKay 1992, "The evidence framework applied to classification networks").
 * The less is known, the nearer to one half. Off by less than 0.02.
 */
export function meanProbability({ mean, variance }: LogOdds): number {
  return logistic(mean / Math.sqrt(1 + (Math.PI * variance) / 8));
}

function dot(left: Float64Array, right: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < left.length; index++) {
    sum += (left[index] ?? 0) * (right[index] ?? 0);
  }
  return sum;
}
