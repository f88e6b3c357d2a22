import { describe, expect, test } from 'vitest';
import { createBayesianLogistic, logistic, logit, meanProbability } from '#statistics';

test('logistic and logit undo each other', () => {
  expect(logistic(0)).toBe(0.5);
  expect(logistic(logit(0.2))).toBeCloseTo(0.2, 14);
  expect(logit(0.75)).toBeCloseTo(Math.log(3), 14);
});

describe('meanProbability', () => {
  // Numerical integration of the logistic over the normal density.
  test.each([
    [1, 2, 0.6750567023120093],
    [-2, 0.5, 0.13834680148898573],
    [0, 4, 0.5],
    [3, 9, 0.8056142638811106],
  ])('of a mean of %d and a variance of %d', (mean, variance, expected) => {
    expect(Math.abs(meanProbability({ mean, variance }) - expected)).toBeLessThan(0.02);
  });

  test('without doubt is the logistic', () => {
    expect(meanProbability({ mean: 1.3, variance: 0 })).toBe(logistic(1.3));
  });
});

describe('createBayesianLogistic', () => {
  test('starts from the priors', () => {
    const model = createBayesianLogistic([
      { mean: 0.2, variance: 0.5 },
      { mean: -0.1, variance: 0.04 },
    ]);
    const { mean, variance } = model.predict([1, 2]);
    expect(mean).toBeCloseTo(0, 14);
    expect(variance).toBeCloseTo(0.66, 14);
  });

  test('agrees with the update written with inverse matrices', () => {
    const model = createBayesianLogistic([
      { mean: 0.2, variance: 0.5 },
      { mean: -0.1, variance: 0.04 },
    ]);
    model.learn([1, 2], 1);
    model.learn([1, -1], 0);
    model.learn([1, 0.5], 1);
    // (V⁻¹ + h x xᵀ)⁻¹ and m + V x (y − p), by numpy.linalg.inv.
    const [constant, slope] = model.coefficients();
    expect(constant).toBeCloseTo(0.336835710630785, 12);
    expect(slope).toBeCloseTo(-0.0336587698598949, 12);
    expect(model.predict([1, 0]).variance).toBeCloseTo(0.3660993794224934, 12);
    expect(model.predict([0, 1]).variance).toBeCloseTo(0.03810091911620746, 12);
  });

  test('one surprise at the end of the scale moves it by a bounded step', () => {
    const model = createBayesianLogistic([{ mean: -30, variance: 1 }]);
    model.learn([1], 1);
    const [mean = Number.NaN] = model.coefficients();
    expect(mean).toBeGreaterThan(-30);
    expect(mean).toBeLessThan(-28);
  });

  test('finds the coefficients behind simulated cases, and knows how well', () => {
    const truth = [-0.4, 0.8, -0.5];
    const random = lehmer(7);
    const model = createBayesianLogistic(truth.map(() => ({ mean: 0, variance: 1 })));
    for (let index = 0; index < 4000; index++) {
      const inputs = [1, 4 * random() - 2, 4 * random() - 2];
      const odds = inputs.reduce((sum, input, at) => sum + input * (truth[at] ?? 0), 0);
      model.learn(inputs, random() < logistic(odds) ? 1 : 0);
    }
    for (const [index, coefficient] of model.coefficients().entries()) {
      const unit = truth.map((_, at) => (at === index ? 1 : 0));
      const deviation = Math.sqrt(model.predict(unit).variance);
      expect(deviation).toBeLessThan(0.06);
      expect(Math.abs(coefficient - (truth[index] ?? 0))).toBeLessThan(3 * deviation);
    }
  });
});

/** The minimal standard generator of Park and Miller. */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
