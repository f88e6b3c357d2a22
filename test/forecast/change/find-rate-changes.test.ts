import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRateChanges } from '#forecast';
import { seededRandom } from '#std';

/** As many outcomes as asked for, each a failure with probability `rate`. */
function outcomes(count: number, rate: number, random: () => number): number[] {
  return Array.from({ length: count }, () => (random() < rate ? 1 : 0));
}

const constant = (count: number, value: number) => new Array<number>(count).fill(value);

describe('findRateChanges', () => {
  test('a job that broke and was repaired', () => {
    const changes = findRateChanges([...constant(60, 0), ...constant(30, 1), ...constant(60, 0)]);
    expect(changes.map(({ index }) => index)).toEqual([60, 90]);
    expect(changes[0]).toMatchObject({ before: 0, after: 1 });
    expect(changes[1]).toMatchObject({ before: 1, after: 0, earliest: 90, latest: 90 });
    for (const { probability } of changes) expect(probability).toBeGreaterThan(0.999);
  });

  test.each([0, 1, 2])('%d runs, all passed or all failed, hold no change', (count) => {
    expect(findRateChanges(constant(count, 0))).toEqual([]);
    expect(findRateChanges(constant(count, 1))).toEqual([]);
  });

  test('never a failure, or never a pass, is no change', () => {
    expect(findRateChanges(constant(500, 0))).toEqual([]);
    expect(findRateChanges(constant(500, 1))).toEqual([]);
  });

  test('what says nothing is passed over, and counted in the index', () => {
    const series = [null, ...constant(40, 0), Number.NaN, 0.5, -1, 'x', ...constant(40, 1), null];
    expect(findRateChanges(series).map(({ index }) => index)).toEqual([45]);
  });

  test('in 100 series without a change hardly any is seen', () => {
    const random = seededRandom(41);
    const rates = [0.02, 0.1, 0.3, 0.5];
    const seen = Array.from({ length: 100 }, (_, at) =>
      findRateChanges(outcomes(200, rates[at % 4] as number, random)),
    ).flat();
    // 20,000 runs: at most 0.1 in a thousand.
    expect(seen.length).toBeLessThanOrEqual(2);
  });

  test('the interval holds the true place about nine times in ten', () => {
    const random = seededRandom(42);
    let held = 0;
    let found = 0;
    for (let series = 0; series < 200; series += 1) {
      const values = [...outcomes(80, 0.1, random), ...outcomes(80, 0.5, random)];
      const [change, ...others] = findRateChanges(values);
      if (!change || others.length > 0) continue;
      found += 1;
      if (change.earliest <= 80 && change.latest >= 80) held += 1;
    }
    expect(found).toBeGreaterThan(180);
    expect(held / found).toBeGreaterThan(0.86);
    expect(held / found).toBeLessThan(0.97);
  });

  test('the changes ascend, and each lies in its interval of the series', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 0, 0, 1, null), { maxLength: 120 }), (series) => {
        let previous = 0;
        for (const change of findRateChanges(series)) {
          expect(change.index).toBeGreaterThan(previous);
          expect(change.latest).toBeLessThan(series.length);
          expect(change.earliest).toBeLessThanOrEqual(change.latest);
          expect(change.probability).toBeGreaterThan(0.5);
          previous = change.index;
        }
      }),
    );
  });
});
