import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordedRun } from '#domain';
import { createFailureForecaster, replay } from '#forecast';
import { anyHistory, madeUpRun } from '../made-up-runs.ts';

function forecastsOf(runs: readonly RecordedRun[]): readonly number[] {
  const forecaster = createFailureForecaster();
  const said: number[] = [];
  replay(runs, {
    starts(run) {
      said.push(forecaster.forecast(run));
    },
    finishes: forecaster.learn,
  });
  return said;
}

/** Runs one after the other, a minute apart; each letter is one: p passes, f fails. */
function sequence(letters: string, told: Partial<RecordedRun> = {}): readonly RecordedRun[] {
  return [...letters].map((letter, place) =>
    madeUpRun({
      id: `${told.job ?? 'build'} ${place}`,
      startedAt: place * 60_000,
      outcome: letter === 'f' ? 'failed' : 'passed',
      ...told,
    }),
  );
}

function lastOf(said: readonly number[]): number {
  return said.at(-1) as number;
}

describe('createFailureForecaster', () => {
  test('knows nothing at first, and says so', () => {
    expect(forecastsOf(sequence('p'))[0]).toBeCloseTo(0.25, 1);
  });

  test('a job that always passes passes, one that always fails fails', () => {
    expect(lastOf(forecastsOf(sequence('p'.repeat(60))))).toBeLessThan(0.03);
    expect(lastOf(forecastsOf(sequence('f'.repeat(60))))).toBeGreaterThan(0.95);
  });

  test('after a long green time one failure is a warning', () => {
    const green = 'p'.repeat(80);
    const before = lastOf(forecastsOf(sequence(`${green}p`)));
    expect(lastOf(forecastsOf(sequence(`${green}fp`)))).toBeGreaterThan(4 * before);
  });

  test('learns what follows what: a job that alternates', () => {
    const said = forecastsOf(sequence('pf'.repeat(200)));
    expect(said.at(-1)).toBeGreaterThan(0.7);
    expect(said.at(-2)).toBeLessThan(0.3);
  });

  test('a new job is judged by the jobs that share parts of its name', () => {
    const failing = ['windows-build-unit', 'windows-build-api'].flatMap((job) =>
      sequence('fffffffff', { job }),
    );
    const passing = ['linux-build-unit', 'linux-build-api'].flatMap((job) =>
      sequence('ppppppppp', { job }),
    );
    const past = [...failing, ...passing].sort((left, right) => left.startedAt - right.startedAt);
    const next = { startedAt: 3_600_000, knownAt: 3_600_001 };
    const windows = madeUpRun({ id: 'w', job: 'windows-build-e2e', ...next });
    const linux = madeUpRun({ id: 'l', job: 'linux-build-e2e', ...next });
    const onWindows = lastOf(forecastsOf([...past, windows]));
    expect(onWindows).toBeGreaterThan(lastOf(forecastsOf([...past, linux])) + 0.1);
  });

  test('when its siblings break, a job that has not run since is warned of', () => {
    function history(outcome: 'passed' | 'failed'): readonly RecordedRun[] {
      const rounds = Array.from({ length: 60 }, (_, round) =>
        ['a', 'b', 'c', 'd'].map((job, place) =>
          madeUpRun({
            id: `${job} ${round}`,
            job: `nightly-${job}`,
            startedAt: round * 86_400_000 + place * 1000,
            outcome: round % 15 === 14 || (round === 59 && place < 3) ? outcome : 'passed',
          }),
        ),
      );
      return rounds.flat();
    }
    expect(lastOf(forecastsOf(history('failed')))).toBeGreaterThan(
      3 * lastOf(forecastsOf(history('passed'))),
    );
  });

  test('inconclusive runs say nothing', () => {
    const plain = sequence('ppfppfpp');
    const cancelled = sequence('ffff').map((run, place) => ({
      ...run,
      id: `cancelled ${place}`,
      startedAt: run.startedAt + 30_000,
      knownAt: run.startedAt + 30_001,
      outcome: 'inconclusive' as const,
    }));
    const mixed = [...plain, ...cancelled].sort((left, right) => left.startedAt - right.startedAt);
    const said = forecastsOf(mixed).filter((_, place) => mixed[place]?.outcome !== 'inconclusive');
    expect(said).toEqual(forecastsOf(plain));
  });

  test('a run is learnt from even when nobody told its start', () => {
    const forecaster = createFailureForecaster();
    for (const run of sequence('f'.repeat(40))) {
      forecaster.learn({ ...run, knownAt: run.startedAt });
    }
    expect(forecaster.forecast(madeUpRun({ id: 'next', startedAt: 9e6 }))).toBeGreaterThan(0.9);
  });

  test('the same history gives the same bits, and every probability is one', () => {
    fc.assert(
      fc.property(anyHistory, (runs) => {
        const said = forecastsOf(runs);
        expect(forecastsOf(runs)).toEqual(said);
        expect(said.every((value) => value >= 0.001 && value <= 0.999)).toBe(true);
      }),
      { numRuns: 100, seed: 2 },
    );
  });

  test('is calibrated on coins: of runs that fail at 10, 30 and 60 % it says about that', () => {
    // A linear congruential coin, so that the test needs no randomness.
    let state = 7;
    const runs = Array.from({ length: 6000 }, (_, place) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const rate = [0.1, 0.3, 0.6][place % 3] as number;
      return madeUpRun({
        id: `${place}`,
        job: `job ${'abc'[place % 3]}`,
        startedAt: place * 60_000,
        outcome: state / 2 ** 32 < rate ? 'failed' : 'passed',
      });
    });
    const said = forecastsOf(runs).slice(3000);
    [0.1, 0.3, 0.6].forEach((rate, job) => {
      const ofJob = said.filter((_, place) => place % 3 === job);
      const mean = ofJob.reduce((sum, value) => sum + value, 0) / ofJob.length;
      expect(Math.abs(mean - rate)).toBeLessThan(0.05);
    });
  });
});
