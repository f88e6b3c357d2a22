import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FinishedRun, RecordedRun, UpcomingRun } from '#domain';
import { createFailureForecaster, replay } from '#forecast';
import { aftermath, anyHistory, anyRun } from './made-up-runs.ts';

interface Forecaster {
  forecast(run: UpcomingRun): number;
  learn(run: FinishedRun): void;
}

/** What is said of each run that starts at or before `time`. */
function forecastsUntil(
  runs: readonly RecordedRun[],
  time: number,
  forecaster: Forecaster = createFailureForecaster(),
): readonly number[] {
  const said: number[] = [];
  replay(runs, {
    starts(run) {
      const probability = forecaster.forecast(run);
      if (run.startedAt <= time) said.push(probability);
    },
    finishes: forecaster.learn,
  });
  return said;
}

/** The same history up to `time`, and another one from there on. */
const forks = fc
  .tuple(
    anyHistory,
    fc.nat(200),
    fc.array(fc.tuple(aftermath, fc.nat(300)), { minLength: 60, maxLength: 60 }),
    fc.array(anyRun, { maxLength: 20 }),
  )
  .map(([runs, time, otherEnds, otherRuns]) => ({
    runs,
    time,
    other: [
      ...runs
        .filter((run) => run.startedAt <= time)
        .map((run, place) => withOtherEnd(run, time, otherEnds[place])),
      ...otherRuns
        .map((run, place) => ({
          ...run,
          id: `other ${place}`,
          startedAt: time + 1 + run.startedAt,
        }))
        .map((run) => ({ ...run, knownAt: run.knownAt && run.knownAt + time + 1 }))
        .sort((left, right) => left.startedAt - right.startedAt),
    ],
  }));

function withOtherEnd(
  run: RecordedRun,
  time: number,
  other: readonly [Pick<RecordedRun, 'outcome' | 'durationMs' | 'findings'>, number] | undefined,
): RecordedRun {
  if (!other || run.knownAt === null || run.knownAt <= time) return run;
  const [aftermathOfOther, later] = other;
  return { ...run, ...aftermathOfOther, knownAt: time + 1 + later };
}

describe('no forecast knows the future', () => {
  test('whatever happens after a moment, nothing said until then moves by a bit', () => {
    fc.assert(
      fc.property(forks, ({ runs, other, time }) => {
        expect(forecastsUntil(other, time)).toEqual(forecastsUntil(runs, time));
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  test('outcomes of runs that tell no end are unknown to their own batch', () => {
    fc.assert(
      fc.property(
        anyHistory,
        fc.array(aftermath, { minLength: 60, maxLength: 60 }),
        (runs, ends) => {
          const batch = runs.map((run) => ({ ...run, repo: '', batch: 'one', knownAt: null }));
          const other = batch.map((run, place) => ({ ...run, ...ends[place] }));
          expect(forecastsUntil(other, 200)).toEqual(forecastsUntil(batch, 200));
        },
      ),
      { numRuns: 50, seed: 1 },
    );
  });

  test('a forecaster that looks at the outcome of a run that has not ended is caught', () => {
    function peeking(): Forecaster {
      return {
        forecast: (run) => ((run as FinishedRun).outcome === 'failed' ? 1 : 0),
        learn: () => undefined,
      };
    }
    const caught = fc.check(
      fc.property(forks, ({ runs, other, time }) => {
        expect(forecastsUntil(other, time, peeking())).toEqual(
          forecastsUntil(runs, time, peeking()),
        );
      }),
      { numRuns: 150, seed: 1 },
    );
    expect(caught.failed).toBe(true);
  });
});
