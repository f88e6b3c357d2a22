import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areaUnderCurve,
  averagePrecision,
  blockBootstrap,
  brierScore,
  calibrationError,
  logLoss,
  mergeRanked,
  rank,
} from '#statistics';
import { seededRandom } from '#std';

describe('areaUnderCurve', () => {
  test('the example of scikit-learn: 0.75', () => {
    expect(areaUnderCurve(rank([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]))).toBe(0.75);
  });

  test('equal scores count half; all events or none tell nothing', () => {
    expect(areaUnderCurve(rank([0, 1, 0, 1], [0.5, 0.5, 0.5, 0.5]))).toBe(0.5);
    expect(areaUnderCurve(rank([1, 1], [0.1, 0.2]))).toBeNull();
    expect(areaUnderCurve(rank([0], [0.1]))).toBeNull();
    expect(areaUnderCurve(rank([], []))).toBeNull();
  });

  test('is the share of pairs in the right order', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 5 })));
    fc.assert(
      fc.property(rows, (all) => {
        const events = all.filter(([outcome]) => outcome === 1).map(([, score]) => score);
        const others = all.filter(([outcome]) => outcome === 0).map(([, score]) => score);
        const pairs = events.flatMap((event) => others.map((other) => Math.sign(event - other)));
        const outcomes = all.map(([outcome]) => outcome);
        const area = areaUnderCurve(
          rank(
            outcomes,
            all.map(([, score]) => score),
          ),
        );
        if (pairs.length === 0) expect(area).toBeNull();
        else {
          const right = pairs.reduce((sum: number, sign) => sum + (sign + 1) / 2, 0);
          expect(area).toBeCloseTo(right / pairs.length, 12);
        }
      }),
    );
  });
});

describe('mergeRanked', () => {
  test('two sets ranked apart and merged are both ranked at once; what is no number is left out', () => {
    const score = fc.constantFrom(Number.NaN, 0, 1, 2, 3);
    const row = fc.tuple(fc.constantFrom(0, 1), score, fc.boolean());
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const outcomes = rows.map(([outcome]) => outcome);
        const scores = rows.map((one) => one[1]);
        const isLeft = (place: number) => rows[place]?.[2] === true;
        const left = rank(outcomes, scores, isLeft);
        const right = rank(outcomes, scores, (place) => !isLeft(place));
        const all = rank(outcomes, scores);
        expect(mergeRanked(left, right)).toEqual(all);
        for (const [sorted, wanted] of [
          [all.events, 1],
          [all.others, 0],
        ] as const) {
          const own = rows.filter((one) => one[0] === wanted && !Number.isNaN(one[1]));
          expect([...sorted]).toEqual(own.map((one) => one[1]).sort());
        }
      }),
    );
  });
});

describe('averagePrecision', () => {
  test('the example of scikit-learn: 0.8333', () => {
    expect(averagePrecision(rank([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]))).toBeCloseTo(0.8333, 4);
  });

  test('the order of equal scores does not matter; without an event there is none', () => {
    expect(averagePrecision(rank([1, 0, 0, 0], [0.5, 0.5, 0.5, 0.5]))).toBe(0.25);
    expect(averagePrecision(rank([0, 0, 0, 1], [0.5, 0.5, 0.5, 0.5]))).toBe(0.25);
    expect(averagePrecision(rank([0, 0], [0.1, 0.2]))).toBeNull();
  });
});

describe('brierScore', () => {
  test('the example of scikit-learn: 0.0375', () => {
    expect(brierScore([0, 1, 1, 0], [0.1, 0.9, 0.8, 0.3])).toBeCloseTo(0.0375, 10);
  });

  test('perfect, a coin, none', () => {
    expect(brierScore([0, 1], [0, 1])).toBe(0);
    expect(brierScore([0, 1], [0.5, 0.5])).toBe(0.25);
    expect(brierScore([], [])).toBeNull();
  });
});

describe('logLoss', () => {
  test('the example of scikit-learn: 0.21616', () => {
    expect(logLoss([1, 0, 0, 1], [0.9, 0.1, 0.2, 0.65])).toBeCloseTo(0.21616, 5);
  });

  test('a wrong certainty costs ln 1000, not infinity; none', () => {
    expect(logLoss([1], [0])).toBeCloseTo(Math.log(1000), 10);
    expect(logLoss([], [])).toBeNull();
  });
});

describe('calibrationError', () => {
  test('by hand: ten bins of one, each off by 0.1', () => {
    const said = Array.from({ length: 10 }, (_, index) => index / 100 + 0.1);
    const outcomes = said.map(() => 0);
    expect(calibrationError(rank(outcomes, said))).toBeCloseTo(0.145, 10);
  });

  test('equal probabilities are one bin: a constant at the rate is calibrated', () => {
    expect(calibrationError(rank([1, 0, 0, 0], [0.25, 0.25, 0.25, 0.25]))).toBe(0);
    expect(calibrationError(rank([1, 1], [0, 0]))).toBe(1);
    expect(calibrationError(rank([], []))).toBeNull();
  });
});

describe('blockBootstrap', () => {
  const repetitions = 400;

  test('the same seed gives the same interval; equal values have none to speak of', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    const blocks = [0, 0, 1, 1, 2, 2, 3, 3];
    const interval = blockBootstrap(values, blocks, { random: seededRandom(1), repetitions });
    expect(blockBootstrap(values, blocks, { random: seededRandom(1), repetitions })).toEqual(
      interval,
    );
    expect(blockBootstrap([2, 2], [0, 1], { random: seededRandom(1), repetitions })).toEqual([
      2, 2,
    ]);
    expect(blockBootstrap([], [], { random: seededRandom(1), repetitions })).toBeNull();
  });

  test('covers the true mean of blocks that move together about 95 times in 100', () => {
    const random = seededRandom(3);
    let covered = 0;
    const worlds = 300;
    for (let world = 0; world < worlds; world += 1) {
      const values: number[] = [];
      const blocks: number[] = [];
      for (let block = 0; block < 40; block += 1) {
        const shared = random() - 0.5;
        for (let place = 0; place < 5; place += 1) {
          values.push(shared + (random() - 0.5) / 2);
          blocks.push(block);
        }
      }
      const interval = blockBootstrap(values, blocks, { random, repetitions });
      if (interval && interval[0] <= 0 && interval[1] >= 0) covered += 1;
    }
    expect(covered / worlds).toBeGreaterThan(0.9);
    expect(covered / worlds).toBeLessThan(0.98);
  });
});
