import { describe, expect, test } from 'vitest';
import type { FinishedRun } from '#domain';
import { createDurationForecaster } from '#forecast';
import { seededRandom } from '#std';

const DAY_MS = 24 * 3_600_000;

function run(changes: Partial<FinishedRun> = {}): FinishedRun {
  return {
    id: 'run',
    repo: 'acme/shop',
    job: 'build',
    branch: null,
    pr: null,
    sha: null,
    event: null,
    attempt: 1,
    startedAt: 0,
    runner: null,
    traits: {},
    outcome: 'passed',
    durationMs: 60_000,
    knownAt: 0,
    findings: {},
    ...changes,
  };
}

/** Learns a passed run a day for each duration, the last one on the day before `days`. */
function afterRuns(durations: readonly number[], changes: Partial<FinishedRun> = {}) {
  const forecaster = createDurationForecaster();
  for (const [day, durationMs] of durations.entries()) {
    forecaster.learn(run({ durationMs, startedAt: day * DAY_MS, ...changes }));
  }
  return forecaster;
}

/** Normal noise by Box and Muller, seeded. */
function createNoise(seed: number): () => number {
  const random = seededRandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

const constant = (count: number, value: number) => new Array<number>(count).fill(value);

describe('createDurationForecaster', () => {
  test('knows nothing of a job that never passed', () => {
    const forecaster = afterRuns([60_000, 70_000], { outcome: 'failed' });
    expect(forecaster.forecast(run())).toBeNull();
    forecaster.learn(run({ outcome: 'inconclusive' }));
    expect(forecaster.forecast(run())).toBeNull();
  });

  test('passes over durations that are none', () => {
    const forecaster = createDurationForecaster();
    for (const durationMs of [null, Number.NaN, -1, Number.POSITIVE_INFINITY]) {
      forecaster.learn(run({ durationMs }));
    }
    expect(forecaster.forecast(run())).toBeNull();
    forecaster.learn(run({ durationMs: 0 }));
    expect(forecaster.forecast(run())?.median).toBe(1);
  });

  test('after one run says the same again, with a wide interval', () => {
    const spread = afterRuns([60_000]).forecast(run());
    expect(spread?.median).toBeCloseTo(60_000, 6);
    expect(spread?.lo).toBeLessThan(40_000);
    expect(spread?.hi).toBeGreaterThan(90_000);
  });

  test('a job that always takes the same time is sure of it', () => {
    const spread = afterRuns(constant(50, 60_000)).forecast(run());
    for (const value of [spread?.lo, spread?.median, spread?.hi])
      expect(value).toBeCloseTo(60_000, 3);
  });

  test('keeps repositories and jobs apart', () => {
    const forecaster = afterRuns([60_000]);
    expect(forecaster.forecast(run({ repo: 'acme/other' }))).toBeNull();
    expect(forecaster.forecast(run({ job: 'test' }))).toBeNull();
  });

  test('one slow run moves the forecast little, a new level moves it soon', () => {
    const steady = constant(40, 60_000);
    const once = afterRuns([...steady, 180_000]).forecast(run());
    expect(once?.median).toBeLessThan(90_000);
    const stays = afterRuns([...steady, ...constant(6, 180_000)]).forecast(run());
    expect(stays?.median).toBeGreaterThan(150_000);
  });

  test('learns how fast a runner is', () => {
    const forecaster = createDurationForecaster();
    const noise = createNoise(3);
    for (let at = 0; at < 120; at += 1) {
      const isSlow = noise() > 0;
      const durationMs = (isSlow ? 120_000 : 60_000) * Math.exp(0.03 * noise());
      forecaster.learn(run({ durationMs, runner: isSlow ? 'slow' : 'fast', startedAt: at }));
    }
    const slow = forecaster.forecast(run({ runner: 'slow' }))?.median as number;
    const fast = forecaster.forecast(run({ runner: 'fast' }))?.median as number;
    expect(slow / fast).toBeGreaterThan(1.6);
  });

  test('begins anew with a job that did not run for a season', () => {
    const forecaster = afterRuns(constant(40, 60_000));
    forecaster.learn(run({ durationMs: 240_000, startedAt: 400 * DAY_MS }));
    expect(forecaster.forecast(run())?.median).toBeGreaterThan(200_000);
  });

  test('asking changes nothing, and the same runs give the same forecasts', () => {
    const noise = createNoise(4);
    const durations = Array.from({ length: 80 }, () => 60_000 * Math.exp(0.2 * noise()));
    const asked = createDurationForecaster();
    for (const [day, durationMs] of durations.entries()) {
      asked.forecast(run());
      asked.learn(run({ durationMs, startedAt: day * DAY_MS }));
    }
    expect(asked.forecast(run())).toEqual(afterRuns(durations).forecast(run()));
  });

  test.each([
    ['steady noise', 11, (_: number) => 0.1],
    ['noise that grows fourfold', 12, (at: number) => (at < 500 ? 0.05 : 0.2)],
  ])('nine in ten runs lie in the interval: %s', (_, seed, deviationAt) => {
    const noise = createNoise(seed);
    const forecaster = createDurationForecaster();
    let inside = 0;
    for (let at = 0; at < 1500; at += 1) {
      const durationMs = 60_000 * Math.exp(deviationAt(at) * noise());
      const spread = forecaster.forecast(run({ startedAt: at }));
      if (at >= 500 && spread && durationMs >= spread.lo && durationMs <= spread.hi) inside += 1;
      forecaster.learn(run({ durationMs, startedAt: at }));
    }
    expect(inside / 1000).toBeGreaterThan(0.88);
    expect(inside / 1000).toBeLessThan(0.92);
  });

  test('the interval holds the median, whatever the errors were', () => {
    const random = seededRandom(5);
    const forecaster = createDurationForecaster();
    for (let at = 0; at < 300; at += 1) {
      const spread = forecaster.forecast(run());
      if (spread) {
        expect(spread.lo).toBeLessThanOrEqual(spread.median);
        expect(spread.hi).toBeGreaterThanOrEqual(spread.median);
      }
      forecaster.learn(run({ durationMs: 1000 * Math.exp(at / 50 + 6 * random()), startedAt: at }));
    }
  });
});
