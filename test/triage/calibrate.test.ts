import { expect, test } from 'vitest';
import { fitIsotonic } from '#statistics';
import { CALIBRATION, calibrate, RULE_SET } from '#triage';

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
  const values = Array.from({ length: 101 }, (_, index) => calibrate(index / 100));
  expect(values).toEqual([...values].sort((left, right) => left - right));
  expect(Math.min(...values)).toBeGreaterThan(0);
  expect(Math.max(...values)).toBeLessThan(1);
});
