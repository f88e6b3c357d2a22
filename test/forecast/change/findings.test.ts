import { describe, expect, test } from 'vitest';
import { compareRates, tellTrueOnes } from '#forecast';
import { seededRandom } from '#std';

describe('compareRates', () => {
  test('more failures than in the segment before is a regression', () => {
    const found = compareRates({ events: 2, trials: 60 }, { events: 8, trials: 20 });
    expect(found).toMatchObject({ kind: 'regressed', before: 2 / 60, after: 0.4 });
    expect(found.p).toBeLessThan(0.001);
  });

  test('fewer means that it was fixed', () => {
    const found = compareRates({ events: 15, trials: 20 }, { events: 0, trials: 12 });
    expect(found).toMatchObject({ kind: 'fixed', after: 0 });
    expect(found.p).toBeLessThan(0.001);
  });

  test('without runs nothing is known', () => {
    const found = compareRates({ events: 0, trials: 0 }, { events: 1, trials: 3 });
    expect(found.p).toBeCloseTo(0.5, 12);
    expect(found.before).toBeNaN();
  });
});

describe('tellTrueOnes', () => {
  test('keeps what stands out among all, with its adjusted chance', () => {
    const told = tellTrueOnes([
      { name: 'a', p: 0.04 },
      { name: 'b', p: 0.001 },
      { name: 'c', p: 0.7 },
    ]);
    expect(told).toEqual([{ name: 'b', p: 0.001, adjustedP: 0.003 }]);
  });

  test('of nights without a regression about one in twenty or fewer tells one', () => {
    const random = seededRandom(11);
    const count = (trials: number, rate: number) => ({
      events: Array.from({ length: trials }, random).filter((drawn) => drawn < rate).length,
      trials,
    });
    const loud = Array.from({ length: 200 }, () =>
      tellTrueOnes(Array.from({ length: 40 }, () => compareRates(count(60, 0.2), count(20, 0.2)))),
    ).filter((told) => told.length > 0);
    // Both directions are looked at, so twice the level at most; mid-p itself is near the level.
    expect(loud.length).toBeLessThanOrEqual(20);
  });
});
