import { describe, expect, test } from 'vitest';
import { skillAgainst } from '../../../src/forecast/backtest/skill.ts';

const DAYS = 40;
const graded = {
  outcomes: Array.from({ length: DAYS }, (_, day) => (day % 4 === 0 ? 1 : 0)),
  onsets: [],
  colds: [],
  days: Array.from({ length: DAYS }, (_, day) => day),
};
const rate = graded.outcomes.map(() => 0.25);
const truth = graded.outcomes.map((outcome) => 0.1 + 0.8 * outcome);

describe('skillAgainst', () => {
  test('tells better from worse, with the difference of the Brier scores', () => {
    const better = skillAgainst(graded, truth, rate);
    // 0.01 everywhere against 0.25 · 0.75.
    expect(better?.difference).toBeCloseTo(0.01 - 0.1875, 10);
    expect(better?.verdict).toBe('better');
    expect(skillAgainst(graded, rate, truth)?.verdict).toBe('worse');
  });

  test('equal forecasts, and a lucky day, are no better', () => {
    expect(skillAgainst(graded, rate, rate)).toMatchObject({ difference: 0, verdict: 'no better' });
    const lucky = rate.map((value, day) => (day === 0 ? 0.9 : value));
    expect(skillAgainst(graded, lucky, rate)?.verdict).toBe('no better');
  });

  test('the same runs give the same interval; without runs there is none', () => {
    expect(skillAgainst(graded, truth, rate)).toEqual(skillAgainst(graded, truth, rate));
    expect(skillAgainst({ ...graded, outcomes: [], days: [] }, [], [])).toBeNull();
  });
});
