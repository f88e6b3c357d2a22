import { describe, expect, test } from 'vitest';
import { logBeta, logGamma, logMarginalLikelihood, posterior } from '#statistics';

describe('logGamma', () => {
  // C's lgamma, printed with 17 digits.
  test.each([
    [0.3, 1.0957979948180752],
    [0.5, 0.5723649429247004],
    [1, 0],
    [2, 0],
    [10.5, 13.940625219403763],
    [1000.3, 5907.29264478588],
  ])('of %d', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(1e-12 * Math.max(1, expected));
  });

  test('is not defined at and below zero', () => {
    expect(logGamma(0)).toBeNaN();
    expect(logGamma(-1.5)).toBeNaN();
  });
});

test('logBeta of whole numbers is the reciprocal of a binomial coefficient', () => {
  expect(Math.exp(logBeta(3, 4))).toBeCloseTo(1 / 60, 14);
});

describe('logMarginalLikelihood', () => {
  test('of no trials is one', () => {
    expect(logMarginalLikelihood(0, 0, { a: 0.3, b: 2 })).toBeCloseTo(0, 14);
  });

  test('of a flat belief is 1 / ((n + 1) · C(n, k))', () => {
    expect(Math.exp(logMarginalLikelihood(2, 5, { a: 1, b: 1 }))).toBeCloseTo(1 / 60, 14);
  });

  test('over all sequences sums to one', () => {
    const prior = { a: 0.5, b: 4 };
    const binomial = [1, 4, 6, 4, 1];
    const sum = binomial.reduce(
      (total, ways, events) => total + ways * Math.exp(logMarginalLikelihood(events, 4, prior)),
      0,
    );
    expect(sum).toBeCloseTo(1, 13);
  });
});

describe('posterior', () => {
  test('sums to one and keeps the ratio of the weights', () => {
    const result = posterior([Math.log(3), Math.log(1)]);
    expect(result[0]).toBeCloseTo(0.75, 14);
    expect(result[1]).toBeCloseTo(0.25, 14);
  });

  test('survives likelihoods too small for a number', () => {
    expect(posterior([-5000, -5001])[0]).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  });
});
