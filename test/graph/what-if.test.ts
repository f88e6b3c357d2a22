import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criticalPath, whatIf } from '#graph';
import { graph, named, node, service, waitsFor } from './build-config.ts';

function timesOf(times: Readonly<Record<string, number>>) {
  return (name: string) => times[name] ?? 0;
}

describe('what would have been faster', () => {
  const shop = () =>
    graph(
      node('database'),
      node('cache'),
      node('auth', 'database'),
      node('api', 'auth', 'database', 'cache'),
    );
  const times = timesOf({ database: 2000, cache: 50, auth: 1800, api: 300 });

  it('names the edge whose weakening saves most, and the node worth making faster', () => {
    expect(whatIf(shop(), times)).toMatchObject({
      edge: { from: 'auth', service: 'database', change: 'only-started', savesMs: 1800 },
      node: { service: 'database', savesMs: 1000 },
    });
  });

  it('names the edges that decided nothing, with the time they had to spare', () => {
    expect(whatIf(shop(), times)?.idle).toEqual([
      { from: 'api', service: 'database', slackMs: 1800 },
      { from: 'api', service: 'cache', slackMs: 3750 },
    ]);
  });

  it('does not ask to start after a task that has only begun', () => {
    const built = graph(
      service('migrate', { type: 'task' }),
      service('auth', {
        dependsOn: [waitsFor('migrate', { condition: 'service_completed_successfully' })],
      }),
    );
    expect(whatIf(built, timesOf({ migrate: 900, auth: 900 }))?.edge).toEqual({
      from: 'auth',
      service: 'migrate',
      change: 'removed',
      savesMs: 900,
    });
  });

  it('keeps quiet about little: under a tenth, under 100 ms, and where nothing took any time', () => {
    const chain = graph(node('a'), node('b', 'a'));
    expect(whatIf(chain, timesOf({ a: 5000, b: 300 }))?.edge).toBeNull();
    expect(whatIf(chain, timesOf({ a: 90, b: 90 }))).toMatchObject({ edge: null, node: null });
    expect(whatIf(chain, () => Number.NaN)).toBeNull();
    expect(whatIf(graph(), () => 1)).toBeNull();
  });

  it('saves what the critical path of the changed graph says, and no edge saves more', () => {
    const durations = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 7, maxLength: 7 });
    const pairs = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), { maxLength: 14 });
    fc.assert(
      fc.property(durations, pairs, (own, drawn) => {
        const edges = [...new Set(drawn.filter(([a, b]) => b < a).map(([a, b]) => `${a}>${b}`))];
        const built = (left: readonly string[]) =>
          graph(
            ...own.map((_, at) =>
              node(`${at}`, ...left.flatMap((edge) => dependencyOf(edge, `${at}`))),
            ),
          );
        const took = (name: string) => own[Number(name)] ?? 0;
        const { lowerBoundMs } = criticalPath(built(edges), took);
        const best = Math.max(
          0,
          ...edges.map(
            (edge) =>
              lowerBoundMs -
              criticalPath(built(edges.filter((one) => one !== edge)), took).lowerBoundMs,
          ),
        );
        const found = whatIf(built(edges), took)?.edge;
        if (best < Math.max(100, lowerBoundMs * 0.1)) {
          expect(found ?? null).toBeNull();
        } else {
          expect(found?.savesMs).toBeLessThanOrEqual(best);
          expect(found?.savesMs).toBeGreaterThanOrEqual(best * 0.9);
        }
      }),
    );
  });

  it('answers for a thousand nodes in a chain', () => {
    const services = Array.from({ length: 1000 }, (_, at) => ({ name: named(`s${at}`) }));
    const edges = services.slice(1).map(({ name }, at) => ({
      from: name,
      service: named(`s${at}`),
      condition: 'service_healthy' as const,
    }));
    expect(whatIf({ services, edges }, () => 10)).toMatchObject({ edge: { savesMs: 5000 } });
  });
});

function dependencyOf(edge: string, from: string): readonly string[] {
  const [high, low = ''] = edge.split('>');
  return high === from ? [low] : [];
}
