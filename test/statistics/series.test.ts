import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { credibleInterval, median, pelt, quantileSorted } from '#statistics';
import { seededRandom } from '#std';

describe('quantileSorted', () => {
  test('is type 7, as in R', () => {
    expect(quantileSorted([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantileSorted([1, 2, 3, 4], 1)).toBe(4);
    expect(quantileSorted([], 0.5)).toBeNaN();
  });
});

test('median of an even count is the mean of the middle two', () => {
  expect(median([9, 1, 4, 2])).toBe(3);
  expect(median([])).toBeNaN();
});

describe('pelt', () => {
  test('finds the starts of the levels', () => {
    expect(pelt([1, 1, 1, 1, 5, 5, 5, 5, 2, 2, 2], 1)).toEqual([4, 8]);
  });

  test('finds nothing in nothing, in a constant, or where a change costs too much', () => {
    expect(pelt([], 1)).toEqual([]);
    expect(pelt([7], 1)).toEqual([]);
    expect(pelt(new Array(50).fill(7), 1)).toEqual([]);
    expect(pelt([1, 1, 1, 5, 5, 5], 100)).toEqual([]);
  });

  test('costs no more than any other division', () => {
    const division = fc.array(fc.integer({ min: 3, max: 6 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        division,
        fc.integer(),
        fc.double({ min: 0.1, max: 5, noNaN: true }),
        (lengths, seed, penalty) => {
          const count = lengths.reduce((sum, length) => sum + length, 0);
          const random = seededRandom(seed);
          const values = Array.from({ length: count }, () => 4 * random());
          const starts = lengths
            .slice(0, -1)
            .map((_, at) => lengths.slice(0, at + 1).reduce((a, b) => a + b));
          const found = costOf(values, pelt(values, penalty), penalty);
          expect(found).toBeLessThanOrEqual(costOf(values, starts, penalty) + 1e-9);
        },
      ),
      { numRuns: 2000 },
    );
  });

  function costOf(values: readonly number[], starts: readonly number[], penalty: number): number {
    const bounds = [0, ...starts, values.length];
    return bounds.slice(1).reduce((total, end, at) => {
      const part = values.slice(bounds[at], end);
      const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
      return total + part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    }, starts.length * penalty);
  }
});

describe('credibleInterval', () => {
  test('is the shortest range around the peak', () => {
    expect(credibleInterval([0.05, 0.3, 0.5, 0.1, 0.05], 0.8)).toEqual({ first: 1, last: 2 });
    expect(credibleInterval([1], 0.9)).toEqual({ first: 0, last: 0 });
  });

  test('is everything when rounding leaves the belief short of the level', () => {
    expect(credibleInterval([0.5, 0.499], 1)).toEqual({ first: 0, last: 1 });
  });
});

test('seededRandom gives the same numbers for the same seed, spread evenly', () => {
  const [one, other] = [seededRandom(7), seededRandom(7)];
  const numbers = Array.from({ length: 10_000 }, one);
  expect(numbers.slice(0, 5)).toEqual(Array.from({ length: 5 }, other));
  expect(numbers.reduce((sum, number) => sum + number, 0) / 10_000).toBeCloseTo(0.5, 2);
});
