import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviseTimeout, chanceToExceed, DEFAULT_TIMEOUT_MS, durationBelow } from '#forecast';

const MINUTE_MS = 60_000;

const minutes = (median: number, lo: number, hi: number) => ({
  median: median * MINUTE_MS,
  lo: lo * MINUTE_MS,
  hi: hi * MINUTE_MS,
});

const spreads = fc
  .tuple(
    fc.double({ min: 1, max: 1e6, noNaN: true }),
    fc.double({ min: 1.02, max: 5, noNaN: true }),
    fc.double({ min: 1.02, max: 5, noNaN: true }),
  )
  .map(([median, below, above]) => ({ median, lo: median / below, hi: median * above }));

describe('chanceToExceed', () => {
  test('agrees with the forecast at its median and its bounds', () => {
    const spread = minutes(20, 15, 40);
    expect(chanceToExceed(spread, 20 * MINUTE_MS)).toBeCloseTo(0.5, 12);
    expect(chanceToExceed(spread, 40 * MINUTE_MS)).toBeCloseTo(0.05, 12);
    expect(chanceToExceed(spread, 15 * MINUTE_MS)).toBeCloseTo(0.95, 12);
    // One more half-width, here a factor of two: ten times fewer.
    expect(chanceToExceed(spread, 80 * MINUTE_MS)).toBeCloseTo(0.005, 12);
  });

  test('of a job that always took the same time', () => {
    const spread = minutes(10, 10, 10);
    expect(chanceToExceed(spread, 9 * MINUTE_MS)).toBeCloseTo(1, 6);
    expect(chanceToExceed(spread, 12 * MINUTE_MS)).toBeCloseTo(0, 6);
  });

  test('is the inverse of durationBelow', () => {
    fc.assert(
      fc.property(spreads, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (spread, share) => {
        expect(chanceToExceed(spread, durationBelow(spread, share))).toBeCloseTo(1 - share, 9);
      }),
    );
  });
});

describe('adviseTimeout', () => {
  test('a timeout that stops healthy runs is raised', () => {
    const advice = adviseTimeout(minutes(25, 20, 32), 30 * MINUTE_MS);
    expect(advice.kind).toBe('raise');
    expect(advice.chance).toBeGreaterThan(0.05);
    expect(advice.timeoutMs).toBe(50 * MINUTE_MS);
  });

  test('six hours for a job of three minutes are lowered', () => {
    const advice = adviseTimeout(minutes(3, 2.5, 4), null);
    expect(advice).toMatchObject({ kind: 'lower', timeoutMs: 10 * MINUTE_MS });
    expect(advice.chance).toBeLessThan(1e-6);
  });

  test('a fitting timeout is kept as it is', () => {
    const advice = adviseTimeout(minutes(25, 20, 32), 57 * MINUTE_MS);
    expect(advice).toMatchObject({ kind: 'keep', timeoutMs: 57 * MINUTE_MS });
    expect(adviseTimeout(minutes(150, 120, 200), null)).toMatchObject({
      kind: 'keep',
      timeoutMs: DEFAULT_TIMEOUT_MS,
    });
  });

  test('what it advises, it keeps', () => {
    fc.assert(
      fc.property(spreads, fc.integer({ min: 1, max: 1e8 }), (spread, timeoutMs) => {
        const advised = adviseTimeout(spread, timeoutMs);
        expect(adviseTimeout(spread, advised.timeoutMs).kind).toBe('keep');
      }),
    );
  });
});
