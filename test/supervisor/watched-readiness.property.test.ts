import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOf, healthcheck, service } from './build-graph.ts';
import { type Behaviour, simulate, type World } from './simulated-world.ts';

const TCP = healthcheck({ kind: 'tcp', host: '127.0.0.1', port: 1 }, { intervalMs: 2_000 });

/** Some services that open their ports at these moments, and the same kind of watch over each. */
function bringUp(readyAfterMs: readonly number[], watch?: Behaviour['watch']): World {
  const services = readyAfterMs.map((_, index) =>
    service(`s${index}`, { healthcheck: TCP, readyTimeoutMs: 600_000 }),
  );
  const behaviours = readyAfterMs.map((after, index) => [
    `s${index}`,
    { readyAfterMs: after, ...(watch && { watch }) },
  ]);
  const world = simulate(graphOf(services), Object.fromEntries(behaviours));
  world.tell({ type: 'start' });
  world.runUntilSettled();
  return world;
}

/** How long after the port was open each was known to be ready. */
function delaysOf(world: World, readyAfterMs: readonly number[]): readonly number[] {
  return readyAfterMs.map((after, index) => {
    const ready = world.events.find(
      (event) => event.type === 'service.ready' && event.service === `s${index}`,
    );
    const spawnedAt = world.processes.find(({ node }) => node === index)?.spawnedAt ?? 0;
    return (ready?.at ?? Number.POSITIVE_INFINITY) - spawnedAt - after;
  });
}

const QUIET = Number.POSITIVE_INFINITY;
const moments = fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 5 });
const noise = fc.oneof(fc.constant(QUIET), fc.integer({ min: 100, max: 2_000 }));
/** A made-up minute of many services takes real milliseconds. */
const RUNS = { numRuns: 20 };

describe('a starting service whose listener is watched for', () => {
  it('is ready at once when its port opens, however long that took', () => {
    fc.assert(
      fc.property(moments, (readyAfterMs) => {
        const world = bringUp(readyAfterMs, { seesOpening: true, noiseEveryMs: QUIET });
        for (const delay of delaysOf(world, readyAfterMs)) expect(delay).toBeLessThan(5);
      }),
      RUNS,
    );
  });

  it('is never ready before its port is open, whatever the watch says', () => {
    fc.assert(
      fc.property(moments, fc.boolean(), noise, (readyAfterMs, seesOpening, noiseEveryMs) => {
        const world = bringUp(readyAfterMs, { seesOpening, noiseEveryMs });
        expect(world.outcomes).toEqual([{ kind: 'ready' }]);
        for (const delay of delaysOf(world, readyAfterMs)) expect(delay).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });

  it('is found by its own attempts when the watch misses the opening', () => {
    fc.assert(
      fc.property(moments, (readyAfterMs) => {
        const world = bringUp(readyAfterMs, { seesOpening: false, noiseEveryMs: QUIET });
        for (const [index, delay] of delaysOf(world, readyAfterMs).entries()) {
          expect(delay).toBeLessThan(Math.min(2_000, 75 + 0.4 * (readyAfterMs[index] ?? 0)) + 5);
        }
      }),
      RUNS,
    );
  });

  it('is asked a fifth as often as without a watch while nothing happens', () => {
    const readyAfterMs = Array.from({ length: 20 }, () => 11_000);
    const polled = bringUp(readyAfterMs);
    const watched = bringUp(readyAfterMs, { seesOpening: true, noiseEveryMs: QUIET });
    expect(watched.attemptsOf(0)).toBeLessThan(polled.attemptsOf(0) / 5);
  });

  it('is asked hardly more often than without a watch however much goes on around it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 5, max: 50 }),
        (count, every) => {
          const readyAfterMs = Array.from({ length: count }, () => 2_000);
          const polled = bringUp(readyAfterMs);
          const stormy = bringUp(readyAfterMs, { seesOpening: true, noiseEveryMs: every });
          expect(stormy.attemptsOf(0)).toBeLessThan(polled.attemptsOf(0) * 1.3 + 15);
        },
      ),
      { numRuns: 5 },
    );
  });
});
