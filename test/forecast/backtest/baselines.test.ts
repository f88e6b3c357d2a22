import { expect, test } from 'vitest';
import type { RecordedRun } from '#domain';
import { createBaselines } from '../../../src/forecast/backtest/baselines.ts';
import { madeUpRun } from '../made-up-runs.ts';

function finished(told: Partial<RecordedRun>) {
  const run = madeUpRun({ id: 'a', ...told });
  return { ...run, knownAt: run.startedAt };
}

test('before anything is known, one run in five fails', () => {
  const { said, isOnset, isCold } = createBaselines().starts(madeUpRun({ id: 'a' }));
  expect(said).toEqual({
    'always-pass': 0,
    'last-outcome': 0.2,
    ema5: 0.2,
    'ema5-branch': 0.2,
    'all-time': 0.2,
  });
  expect([isOnset, isCold]).toEqual([false, true]);
});

test('by hand: a failure, then a pass on another branch', () => {
  const baselines = createBaselines();
  baselines.learn(finished({ outcome: 'failed' }));
  baselines.learn(finished({ outcome: 'passed', branch: 'other' }));
  const decay = 0.5 ** 0.2;
  const failures = (0.9995 + 1) * 0.9995;
  const overall = failures / (failures + 4 * 0.9995 ** 2 + 1);
  const ema5 = (decay + overall) / (decay + 1 + 1);
  const { said, isOnset } = baselines.starts(madeUpRun({ id: 'b' }));
  expect(said.ema5).toBeCloseTo(ema5, 12);
  expect(said['ema5-branch']).toBeCloseTo((1 + 1.5 * ema5) / (1 + 1.5), 12);
  expect(said['all-time']).toBeCloseTo((1 + 2 * overall) / 4, 12);
  expect(said['last-outcome']).toBe(0);
  expect(isOnset).toBe(true);
});

test('cold are the first five runs of a job; pull requests begin failures of their own', () => {
  const baselines = createBaselines();
  baselines.learn(finished({ outcome: 'passed', pr: 1 }));
  baselines.learn(finished({ outcome: 'failed' }));
  const standings = Array.from({ length: 6 }, (_, place) =>
    baselines.starts(madeUpRun({ id: `${place}`, pr: place === 0 ? 2 : null })),
  );
  expect(standings.map(({ isCold }) => isCold)).toEqual([true, true, true, true, true, false]);
  expect(standings.map(({ isOnset }) => isOnset)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('a job remembers its latest 500 branches, and of an older one only its own rate', () => {
  function saidOf(others: number) {
    const baselines = createBaselines();
    for (let run = 0; run < 5; run += 1) {
      baselines.learn(finished({ branch: 'release', outcome: 'failed' }));
    }
    for (let other = 0; other < others; other += 1) {
      baselines.learn(finished({ branch: `b${other}`, outcome: 'passed' }));
    }
    return baselines.starts(madeUpRun({ id: 'a', branch: 'release' })).said;
  }
  const kept = saidOf(499);
  expect(kept['ema5-branch']).toBeGreaterThan(0.5);
  const forgotten = saidOf(1000);
  expect(forgotten['ema5-branch']).toBe(forgotten.ema5);
});
