import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criticalPath } from '#graph';
import { graph, node, onboarder, service, waitsFor } from './build-config.ts';

const READY_MS: Readonly<Record<string, number>> = {
  ...{ database: 910, migrate: 340, auth: 210, backend: 270, xp: 190, bot: 220, frontend: 180 },
};

describe('the critical path', () => {
  it('is the longest chain of start times, and its length the lower bound', () => {
    expect(criticalPath(onboarder(), (name) => READY_MS[name] ?? 0)).toEqual({
      path: ['database', 'migrate', 'auth', 'backend', 'bot'],
      lowerBoundMs: 910 + 340 + 210 + 270 + 220,
    });
  });

  it('counts nothing of a dependency that only has to be started', () => {
    const built = graph(
      node('slow'),
      service('quick', { dependsOn: [waitsFor('slow', { condition: 'service_started' })] }),
    );
    const times = new Map([
      ['slow', 100],
      ['quick', 30],
    ]);
    expect(criticalPath(built, (name) => times.get(name) ?? 0)).toEqual({
      path: ['slow'],
      lowerBoundMs: 100,
    });
    times.set('quick', 300);
    expect(criticalPath(built, (name) => times.get(name) ?? 0)).toEqual({
      path: ['slow', 'quick'],
      lowerBoundMs: 300,
    });
  });

  it('takes unknown and nonsensical times for nothing', () => {
    const built = graph(node('a'), node('b', 'a'));
    expect(criticalPath(built, () => Number.NaN).lowerBoundMs).toBe(0);
    expect(criticalPath(built, () => -5).lowerBoundMs).toBe(0);
    expect(criticalPath(graph(), () => 1)).toEqual({ path: [], lowerBoundMs: 0 });
  });

  it('is a chain of edges whose times sum to the bound, and no chain is longer', () => {
    const times = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 8, maxLength: 8 });
    const edges = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), { maxLength: 20 });
    fc.assert(
      fc.property(times, edges, (durations, pairs) => {
        const below = (name: number) => [
          ...new Set(
            pairs.filter(([high, low]) => high === name && low < high).map(([, low]) => low),
          ),
        ];
        const built = graph(
          ...durations.map((_, name) => node(`${name}`, ...below(name).map((low) => `${low}`))),
        );
        const longest = (name: number): number =>
          (durations[name] ?? 0) + Math.max(0, ...below(name).map(longest));
        const found = criticalPath(built, (name) => durations[Number(name)] ?? 0);
        expect(found.lowerBoundMs).toBe(Math.max(...durations.map((_, name) => longest(name))));
        const sum = found.path.reduce((total, name) => total + (durations[Number(name)] ?? 0), 0);
        expect(sum).toBe(found.lowerBoundMs);
        for (const [index, name] of found.path.slice(1).entries()) {
          expect(below(Number(name))).toContain(Number(found.path[index]));
        }
      }),
    );
  });
});
