import { describe, expect, test } from 'vitest';
import { decideRerun } from '#forecast';

describe('decideRerun', () => {
  test('pays once the expected saving exceeds the cost of a re-run', () => {
    const costs = { rerun: 1, investigation: 4 };
    expect(decideRerun(0.25, costs)).toMatchObject({ rerun: false, worth: 0, paysFrom: 0.25 });
    expect(decideRerun(0.26, costs)).toMatchObject({ rerun: true });
    expect(decideRerun(0.5, costs).worth).toBe(1);
  });

  test('at the published costs pays from one in thirty thousand', () => {
    expect(1 / decideRerun(0.5).paysFrom).toBeCloseTo(28_350, 6);
    expect(decideRerun(0).rerun).toBe(false);
  });

  test('a re-run dearer than an investigation never pays', () => {
    expect(decideRerun(1, { rerun: 9, investigation: 3 })).toMatchObject({
      rerun: false,
      paysFrom: 1,
    });
  });

  test.each([0, 0.1, 0.45, 0.8, 0.9, 0.97, 1])(
    'what it tells moves nothing on average, at %d',
    (p) => {
      const { flaky, flakyAfterPass, flakyAfterFailure, expectedMove } = decideRerun(p);
      const mean = p * flakyAfterPass + (1 - p) * flakyAfterFailure;
      expect(mean).toBeCloseTo(flaky, 12);
      const move = p * (flakyAfterPass - flaky) + (1 - p) * (flaky - flakyAfterFailure);
      expect(expectedMove).toBeCloseTo(move, 12);
    },
  );

  test('is never certain that a failure comes and goes, and less so after it failed again', () => {
    for (const p of [0.01, 0.5, 0.8, 0.9, 0.97, 0.999]) {
      const { flaky, flakyAfterFailure } = decideRerun(p);
      expect(flaky).toBeLessThan(1);
      expect(flaky).toBeGreaterThanOrEqual(p);
      expect(flakyAfterFailure).toBeLessThan(flaky);
    }
    expect(decideRerun(1)).toMatchObject({ flaky: 1, flakyAfterFailure: 0.5 });
  });

  test('tells most where least is known', () => {
    const moves = [0, 0.2, 0.45, 0.7, 1].map((p) => decideRerun(p).expectedMove);
    expect(moves[0]).toBe(0);
    expect(moves[4]).toBe(0);
    expect(Math.max(...moves)).toBe(moves[2]);
  });
});
