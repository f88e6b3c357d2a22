import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FinishedRun, RecordedRun, Trait } from '#domain';
import { createFlakyForecaster, createFlakyModel, FLAKY_MODEL, replay } from '#forecast';
import { EXPECTED_FLAKE_SHARE } from '../../../src/forecast/flaky/memory/flake-shares.ts';
import { finishedRun } from './runs.ts';

function forecasts(runs: readonly FinishedRun[]): readonly (number | null)[] {
  const forecaster = createFlakyForecaster();
  return runs.map((run) => forecaster.finished(run));
}

type Traits = Readonly<Record<string, Trait>>;

const FINDINGS: readonly Traits[] = [
  {},
  { testsFailed: 1 },
  { testsFailed: 40, status: 'UNSTABLE' },
];
const TRAITS: readonly Traits[] = [{}, { os: 'linux' }];

/** Runs of two jobs and three changes whose commits are run again now and then. */
const HISTORY = fc
  .array(
    fc.record({
      outcome: fc.constantFrom('passed', 'failed', 'failed', 'inconclusive'),
      job: fc.constantFrom('api-tests', 'web-tests'),
      pr: fc.constantFrom(null, 1, 2),
      sha: fc.constantFrom(null, 'a', 'b', 'c'),
      runner: fc.constantFrom(null, 'linux-1a2b3c', 'mac'),
      durationMs: fc.constantFrom(null, 1000, 90_000),
      findings: fc.constantFrom(...FINDINGS),
      traits: fc.constantFrom(...TRAITS),
    }),
    { minLength: 2, maxLength: 40 },
  )
  .map((runs) => runs.map(({ outcome, ...about }, at) => finishedRun(at, outcome, about)));

describe('what a forecast is', () => {
  test('a probability for each failed run, and for no other', () => {
    fc.assert(
      fc.property(HISTORY, (runs) => {
        const answers = forecasts(runs);
        expect(answers.map((answer) => answer !== null)).toEqual(
          runs.map(({ outcome }) => outcome === 'failed'),
        );
        for (const answer of answers) {
          if (answer === null) continue;
          expect(answer).toBeGreaterThan(0);
          expect(answer).toBeLessThan(1);
        }
      }),
    );
  });

  test('the same history gives the same answers', () => {
    fc.assert(
      fc.property(HISTORY, (runs) => {
        expect(forecasts(runs)).toEqual(forecasts(structuredClone(runs)));
      }),
    );
  });

  test('names the model it comes from', () => {
    expect(FLAKY_MODEL).toEqual({ name: 'signs-bayesian-logistic', version: 2 });
  });
});

describe('nothing of the future is seen', () => {
  test('other runs after a failure leave its forecast as it was', () => {
    fc.assert(
      fc.property(HISTORY, HISTORY, fc.nat(39), (past, future, at) => {
        const known = past.slice(0, at + 1);
        const later = future.map((run) => ({ ...run, knownAt: run.knownAt + 1e9 }));
        expect(forecasts([...known, ...later]).slice(0, known.length)).toEqual(forecasts(known));
      }),
    );
  });

  test('the outcome of a run that ends last moves no forecast before its end', () => {
    fc.assert(
      fc.property(HISTORY, fc.nat(39), (runs, at) => {
        const slow = at % runs.length;
        const recorded = runs.map(
          (run, index): RecordedRun => ({
            ...run,
            batch: run.id,
            knownAt: index === slow ? LAST : run.knownAt,
          }),
        );
        const other = recorded.map((run, index): RecordedRun => {
          if (index !== slow) return run;
          const outcome = run.outcome === 'passed' ? 'failed' : 'passed';
          return { ...run, outcome, durationMs: 5, findings: { testsFailed: 7 } };
        });
        expect(replayed(other)).toEqual(replayed(recorded));
      }),
    );
  });

  const LAST = 1e12;

  function replayed(runs: readonly RecordedRun[]): readonly (number | null)[] {
    const forecaster = createFlakyForecaster();
    const answers: (number | null)[] = [];
    replay(runs, {
      starts: () => undefined,
      finishes(run) {
        const answer = forecaster.finished(run);
        if (run.knownAt !== LAST) answers.push(answer);
      },
    });
    return answers;
  }
});

describe('what it learns', () => {
  test('of a cold start the expected share', () => {
    const model = createFlakyModel();
    const first = model.finished(finishedRun(1, 'failed'));
    expect(first?.probability).toBeCloseTo(EXPECTED_FLAKE_SHARE, 1);
    expect(first?.counts).toEqual({ runs: 0, failures: 0, rerun: 0, passedAgain: 0 });
    expect(first?.learntFrom).toBe(0);
  });

  test.each([
    ['passed', 0.7, 1],
    ['failed', 0, 0.3],
  ] as const)('when re-runs of the job always %s', (outcome, atLeast, atMost) => {
    const model = createFlakyModel();
    for (let minute = 0; minute < 60; minute += 2) {
      const about = { pr: minute, sha: `commit-${minute}` };
      model.finished(finishedRun(minute, 'failed', about));
      model.finished(finishedRun(minute + 1, outcome, about));
    }
    const last = model.finished(finishedRun(60, 'failed', { pr: 60, sha: 'commit-60' }));
    expect(last?.probability).toBeGreaterThanOrEqual(atLeast);
    expect(last?.probability).toBeLessThanOrEqual(atMost);
    expect(last?.counts.rerun).toBe(30);
    expect(last?.counts.passedAgain).toBe(outcome === 'passed' ? 30 : 0);
  });

  test('says what moved it: one test failed, and the run before it had passed', () => {
    const model = createFlakyModel();
    const about = { pr: 1, sha: 'a', findings: { testsFailed: 1 } };
    model.finished(finishedRun(1, 'passed', about));
    const signs = model.finished(finishedRun(2, 'failed', about))?.signs ?? [];
    const heaviest = signs.slice(0, 2).map(({ sign }) => sign);
    expect([...heaviest].sort()).toEqual(['one-failed', 'passed-before']);
    for (const { logOdds } of signs.slice(0, 2)) expect(logOdds).toBeGreaterThan(0);
  });

  test('the interval holds the probability and narrows with what was learnt', () => {
    const model = createFlakyModel();
    const widths: number[] = [];
    for (let minute = 0; minute < 200; minute += 2) {
      const about = { pr: minute, sha: `commit-${minute}` };
      const failed = model.finished(finishedRun(minute, 'failed', about));
      model.finished(finishedRun(minute + 1, minute % 4 === 0 ? 'passed' : 'failed', about));
      if (!failed) throw new Error('a failed run was not forecast');
      expect(failed.lo).toBeLessThan(failed.probability);
      expect(failed.hi).toBeGreaterThan(failed.probability);
      widths.push(failed.hi - failed.lo);
    }
    expect(widths.at(-1)).toBeLessThan((widths[0] ?? 0) / 2);
  });

  test('what was cancelled teaches nothing', () => {
    const about = { sha: 'a' };
    const [, , withCancelled] = forecasts([
      finishedRun(1, 'failed', about),
      finishedRun(2, 'inconclusive', about),
      finishedRun(3, 'failed', about),
    ]);
    const [, without] = forecasts([
      finishedRun(1, 'failed', about),
      finishedRun(3, 'failed', about),
    ]);
    expect(withCancelled).toBe(without);
  });
});
