import { describe, expect, test } from 'vitest';
import { seededRandom } from '#std';
import { gradeNight } from '../../../src/forecast/night/trust/grade-night.ts';
import { createGrades, type GradedForecast } from '../../../src/forecast/night/trust/grades.ts';

const DAY_MS = 86_400_000;
const AS_OF = Date.parse('2026-03-02T04:30:00Z');
const RUNS_A_DAY = 40;

interface Story {
  /** What was said of a run, and how likely it then was to fail; `age` in days. */
  readonly said: (chance: number, age: number) => number;
  readonly really: (chance: number, age: number) => number;
}

/** Forty days of forecasts of which a quarter said 60 % and the others 5 %. */
function trustOf({ said, really }: Story, seed = 3) {
  const random = seededRandom(seed);
  const grades = createGrades();
  for (let place = 0; place < 40 * RUNS_A_DAY; place += 1) {
    const at = AS_OF - 40 * DAY_MS + ((place + 1) * DAY_MS) / RUNS_A_DAY;
    const age = (AS_OF - at) / DAY_MS;
    const chance = random() < 0.25 ? 0.6 : 0.05;
    const failed = random() < really(chance, age);
    const shared = { job: 'build', isOnset: chance < 0.5, isCold: false };
    grades.add({ ...shared, at, probability: said(chance, age), ema: 0.19, failed });
  }
  const random2 = seededRandom(1);
  const stored = { waiting: [], settled: [] };
  return gradeNight(grades, { since: AS_OF - DAY_MS, asOf: AS_OF, stored, random: random2 });
}

const honest: Story = { said: (chance) => chance, really: (chance) => chance };

describe('forecasts that meant what they said', () => {
  const trust = trustOf(honest);

  test('are graded over 30 days, beside EMA(5), by every score of a back-test', () => {
    expect(trust.graded).toBe(30 * RUNS_A_DAY);
    expect(trust.brier).toBeLessThan(trust.ema.brier ?? 0);
    expect(trust.auc).toBeGreaterThan(0.75);
    expect(trust.ema.auc).toBe(0.5);
    expect(trust.onsetAuc).toBe(0.5);
    expect(trust.ece).toBeLessThan(0.03);
    expect(trust.verdict).toBe('better');
  });

  test('raise no alarm', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      expect(trustOf(honest, seed).drift.isAlarming).toBe(false);
    }
  });
});

test('forecasts that are all too high have the error of calibration that they have', () => {
  const trust = trustOf({ said: (chance) => chance + 0.2, really: (chance) => chance });
  expect(trust.ece).toBeGreaterThan(0.15);
  expect(trust.ece).toBeLessThan(0.25);
});

test('a week in which jobs fail twice as often as forecast is an alarm, too low', () => {
  const { drift } = trustOf({
    said: (chance) => chance,
    really: (chance, age) => (age < 7 ? Math.min(1, 2 * chance) : chance),
  });
  expect(drift).toMatchObject({ isAlarming: true });
  expect(drift.z).toBeGreaterThan(3);
});

test('days on which everything fails, as there were before, are no alarm', () => {
  const { drift } = trustOf({
    said: (chance) => chance,
    really: (chance, age) => (Math.floor(age) % 5 === 2 ? 0.9 : chance / 2),
  });
  expect(drift.isAlarming).toBe(false);
});

test('what is older than a month is forgotten, however long the history', () => {
  const grades = createGrades();
  const one: GradedForecast = {
    ...{ job: 'build', at: 0, probability: 0.5, ema: 0.5 },
    ...{ failed: false, isOnset: true, isCold: false },
  };
  for (let day = 0; day < 400; day += 1 / 100) grades.add({ ...one, at: day * DAY_MS });
  expect(grades.since(-1).length).toBeLessThan(100 * 100);
  expect(grades.since(370 * DAY_MS).length).toBeGreaterThanOrEqual(100 * 29);
});
