import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitIsotonic } from '#statistics';

function observed(...pairs: readonly (readonly [number, 0 | 1])[]) {
  return pairs.map(([score, outcome]) => ({ score, outcome }));
}

describe('fitIsotonic', () => {
  test('pools neighbours that decrease, and leaves the others', () => {
    // By hand: 0 | 1 0 → 1/2 | 1.
    expect(fitIsotonic(observed([0.1, 0], [0.2, 1], [0.3, 0], [0.4, 1]))).toEqual([
      { from: 0.1, value: 0, count: 1 },
      { from: 0.2, value: 0.5, count: 2 },
      { from: 0.4, value: 1, count: 1 },
    ]);
  });

  test('equal scores have one value', () => {
    expect(fitIsotonic(observed([0.5, 1], [0.5, 0], [0.5, 1], [0.5, 1]))).toEqual([
      { from: 0.5, value: 0.75, count: 4 },
    ]);
  });

  test('all right, all wrong, none', () => {
    expect(fitIsotonic(observed([0.1, 1], [0.9, 1]))).toEqual([{ from: 0.1, value: 1, count: 2 }]);
    expect(fitIsotonic(observed([0.1, 0], [0.9, 0]))).toEqual([{ from: 0.1, value: 0, count: 2 }]);
    expect(fitIsotonic([])).toEqual([]);
  });

  test('is increasing, keeps the sum of outcomes, and no shifted step fits better', () => {
    const observation = fc.record({
      score: fc.integer({ min: 0, max: 12 }),
      outcome: fc.constantFrom<0 | 1>(0, 1),
    });
    fc.assert(
      fc.property(fc.array(observation, { minLength: 1, maxLength: 40 }), (all) => {
        const steps = fitIsotonic(all);
        const values = steps.map(({ value }) => value);
        expect(values).toEqual([...new Set(values)].sort((left, right) => left - right));
        const fitted = steps.reduce((sum, { value, count }) => sum + value * count, 0);
        const right = all.filter(({ outcome }) => outcome === 1).length;
        expect(fitted).toBeCloseTo(right, 9);
      }),
    );
  });
});
