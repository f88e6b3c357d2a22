import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areaUnderCurve,
  averagePrecision,
  blockBootstrap,
  brierScore,
  calibrationError,
  logLoss,
  mergeTies,
  rankTies,
} from '#statistics';
import { seededRandom } from '#std';

describe('areaUnderCurve', () => {
  test('the example of scikit-learn: 0.75', () => {
    expect(areaUnderCurve(rankTies([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]))).toBe(0.75);
  });

  test('equal scores count half; all events or none tell nothing', () => {
    expect(areaUnderCurve(rankTies([0, 1, 0, 1], [0.5, 0.5, 0.5, 0.5]))).toBe(0.5);
    expect(areaUnderCurve(rankTies([1, 1], [0.1, 0.2]))).toBeNull();
    expect(areaUnderCurve(rankTies([0], [0.1]))).toBeNull();
    expect(areaUnderCurve(rankTies([], []))).toBeNull();
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
          rankTies(
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

describe('mergeTies', () => {
  test('two sets ranked apart and merged are both ranked at once; what is no number is left out', () => {
    const row = fc.tuple(
      fc.constantFrom(0, 1),
      fc.constantFrom(Number.NaN, 0, 1, 2, 3),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const outcomes = rows.map(([outcome]) => outcome);
        const scores = rows.map(([, score]) => score);
        const isLeft = (place: number) => rows[place]?.[2] === true;
        const left = rankTies(outcomes, scores, isLeft);
        const right = rankTies(outcomes, scores, (place) => !isLeft(place));
        const all = rankTies(outcomes, scores);
        expect(mergeTies(left, right)).toEqual(all);
        expect([...all.scores]).toEqual([0, 1, 2, 3].filter((score) => scores.includes(score)));
        for (const [group, score] of all.scores.entries()) {
          const tied = rows.filter((one) => one[1] === score);
          expect(all.counts[group]).toBe(tied.length);
          expect(all.events[group]).toBe(tied.filter(([outcome]) => outcome === 1).length);
        }
      }),
    );
  });
});

describe('averagePrecision', () => {
  test('the example of scikit-learn: 0.8333', () => {
    expect(averagePrecision(rankTies([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]))).toBeCloseTo(0.8333, 4);
  });

  test('the order of equal scores does not matter; without an event there is none', () => {
    expect(averagePrecision(rankTies([1, 0, 0, 0], [0.5, 0.5, 0.5, 0.5]))).toBe(0.25);
    expect(averagePrecision(rankTies([0, 0, 0, 1], [0.5, 0.5, 0.5, 0.5]))).toBe(0.25);
    expect(averagePrecision(rankTies([0, 0], [0.1, 0.2]))).toBeNull();
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
    expect(calibrationError(rankTies(outcomes, said))).toBeCloseTo(0.145, 10);
  });

  test('equal probabilities are one bin: a constant at the rate is calibrated', () => {
    expect(calibrationError(rankTies([1, 0, 0, 0], [0.25, 0.25, 0.25, 0.25]))).toBe(0);
    expect(calibrationError(rankTies([1, 1], [0, 0]))).toBe(1);
    expect(calibrationError(rankTies([], []))).toBeNull();
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
