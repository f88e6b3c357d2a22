import { describe, expect, test } from 'vitest';
import { fitIsotonic } from '#statistics';
import { CALIBRATION, calibrate, calibrateUnknown, RULE_SET } from '#triage';

test('was measured with the rules in force', () => {
  expect(CALIBRATION.ruleSetVersion).toBe(RULE_SET.version);
});

test('is what pooling adjacent violators gives for its own counts', () => {
  const observations = CALIBRATION.steps.flatMap(({ from, right, count }) =>
    Array.from({ length: count }, (_, index) => ({
      score: from,
      outcome: index < right ? (1 as const) : (0 as const),
    })),
  );
  const fitted = fitIsotonic(observations).map(({ from, count }) => ({ from, count }));
  expect(fitted).toEqual(CALIBRATION.steps.map(({ from, count }) => ({ from, count })));
});

test('never falls as the strength rises, and is never certain', () => {
  for (const cause of ['test.assertion', 'auth.secret', 'a.group-of-no-record']) {
    const values = Array.from({ length: 101 }, (_, index) => calibrate(index / 100, cause));
    expect(values).toEqual([...values].sort((left, right) => left - right));
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(Math.max(...values)).toBeLessThan(1);
  }
});

describe('the record of a group', () => {
  const table = {
    ruleSetVersion: '',
    steps: [{ from: 0, right: 79, count: 99 }],
    groups: { fair: { wrong: 4, expected: 4 }, poor: { wrong: 8, expected: 3 } },
    unknown: { right: 1, count: 9 },
  };

  test('of one that errs as often as all leaves the common probability', () => {
    expect(calibrate(0.5, 'fair.a', table)).toBe(0.795);
    expect(calibrate(0.5, 'none.a', table)).toBe(0.795);
  });

  test('multiplies the odds of being wrong by errors seen over expected, two of each added', () => {
    const odds = ((1 - 0.795) / 0.795) * 2;
    expect(calibrate(0.5, 'poor.a', table)).toBeCloseTo(1 / (1 + odds), 3);
  });

  test('an unknown cause is as sure as the list was seen to be short of one', () => {
    expect(calibrateUnknown(table)).toBe(0.15);
  });
});
