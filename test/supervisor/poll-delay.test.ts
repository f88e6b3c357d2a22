import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pollDelay, watchedBurst, watchedDelay } from '../../src/supervisor/core/poll-delay.ts';

const YOUNG = { ageMs: 0, intervalMs: 1_000, polled: 1, lastCommandMs: null, random: 0.5 };

describe('the delay between two looks at a starting service', () => {
  it('is five milliseconds at first, then a hundredth of its age, later more, then the interval', () => {
    const ages = [0, 100, 250, 1_000, 10_000, 50_000, 1_000_000];
    expect(ages.map((ageMs) => pollDelay({ ...YOUNG, ageMs }))).toEqual([
      5, 5, 5, 10, 260, 1_000, 1_000,
    ]);
  });

  it('is not shorter than an attempt that runs a program took', () => {
    expect(pollDelay({ ...YOUNG, lastCommandMs: 80 })).toBe(80);
  });

  it('leaves a poller of twenty services below a hundred looks a second after ten seconds', () => {
    expect((20 * 1_000) / pollDelay({ ...YOUNG, ageMs: 10_000, polled: 20 })).toBeLessThanOrEqual(
      100,
    );
  });

  it('is always positive, at most the interval, and within a tenth of what is meant', () => {
    fc.assert(
      fc.property(
        fc.nat(1e6),
        fc.integer({ min: 1, max: 1000 }),
        fc.nat(999),
        (ageMs, polled, r) => {
          const asked = { ...YOUNG, ageMs, polled };
          const delay = pollDelay({ ...asked, random: r / 1_000 });
          expect(delay).toBeGreaterThan(0);
          expect(delay).toBeLessThanOrEqual(1_000);
          expect(delay).toBeGreaterThanOrEqual(pollDelay(asked) * 0.9 - 1e-9);
          expect(delay).toBeLessThanOrEqual(pollDelay({ ...asked, intervalMs: 1e9 }) * 1.1 + 1e-9);
        },
      ),
    );
  });
});

describe('the delay while listeners are watched for', () => {
  it('is a quarter of the age, at least fifty milliseconds and at most the interval', () => {
    const ages = [0, 200, 1_000, 4_000, 100_000];
    expect(ages.map((ageMs) => watchedDelay({ ...YOUNG, ageMs }))).toEqual([
      50, 50, 250, 1_000, 1_000,
    ]);
  });

  it('grows with the crowd, in which fewer attempts may follow each other at once', () => {
    expect(watchedDelay({ ...YOUNG, polled: 200 })).toBe(500);
    expect([1, 20, 40, 1_000].map(watchedBurst)).toEqual([10, 10, 5, 1]);
  });
});
