import { describe, expect, it } from 'vitest';
import type { EventBody, ServiceConfig } from '#domain';
import type { SupervisorSignal } from '../../src/supervisor/core/signal.ts';
import { dependency, graphOf, healthcheck, name, service } from './build-graph.ts';
import { type Behaviour, simulate, type World } from './simulated-world.ts';

const PROBED = healthcheck({ kind: 'tcp', host: '127.0.0.1', port: 1 });
const ALWAYS = { when: 'on-failure', maxRetries: null } as const;

/** Every event of the services, without probes, as `service what`. */
function story(world: World): readonly string[] {
  return world.events.flatMap((event) => {
    if (!('service' in event) || event.type === 'probe.changed') return [];
    const what = event.type === 'service.lost-dependency' ? `lost ${event.dependency}` : event.type;
    return [`${event.service} ${what.replace('service.', '')}`];
  });
}

function eventsOf<Type extends EventBody['type']>(world: World, type: Type) {
  return world.events.filter(
    (event): event is Extract<typeof event, { readonly type: Type }> => event.type === type,
  );
}

function upWorld(
  services: readonly ServiceConfig[],
  behaviours: Readonly<Record<string, Behaviour>> = {},
): World {
  const world = simulate(graphOf(services), behaviours);
  world.tell({ type: 'start' });
  world.runUntilSettled();
  return world;
}

/** The node's process dies by itself. */
function crash(world: World, node: number, lastLines: readonly string[] = []): void {
  const { generation } = world.state().memories[node] ?? { generation: 0 };
  const exit = { code: 1, signal: null, outOfMemory: false };
  const end: SupervisorSignal = { type: 'exited', node, generation, exit, lastLines };
  const process = world.processes.findLast((one) => one.node === node);
  if (process) process.alive = false;
  world.tell(end);
}

describe('recovery', () => {
  it('is told step by step: failed, dependents lost it, restarted, ready again, recovered', () => {
    const world = upWorld(
      [
        service('database', { restart: ALWAYS, healthcheck: PROBED }),
        service('api', {
          dependsOn: [dependency('database', 'service_healthy', { restart: true })],
        }),
        service('web', { dependsOn: [dependency('database')] }),
      ],
      { database: { readyAfterMs: 20 } },
    );
    const before = story(world).length;
    crash(world, 0);
    world.runUntil(world.now() + 5_000);
    expect(story(world).slice(before)).toEqual([
      'database exited',
      'database failed',
      'api lost database',
      'web lost database',
      'database restarting',
      'database held',
      'database spawned',
      'database ready',
      'database recovered',
      'api stopping',
      'api exited',
      'api stopped',
      'api restarting',
      'api spawned',
      'api ready',
    ]);
  });

  it('waits for its own dependencies, when they are not there', () => {
    const world = upWorld(
      [
        service('database', { restart: ALWAYS, healthcheck: PROBED }),
        service('api', { restart: ALWAYS, dependsOn: [dependency('database')] }),
      ],
      { database: { readyAfterMs: 900 } },
    );
    crash(world, 0);
    crash(world, 1);
    const { seq } = world.events.at(-1) ?? { seq: 0 };
    world.runUntil(world.now() + 10_000);
    const again = eventsOf(world, 'service.spawned').filter((event) => event.seq > seq);
    expect(again.map((event) => event.service)).toEqual(['database', 'api']);
    const held = eventsOf(world, 'service.held').filter(
      (event) => event.service === 'api' && event.seq > seq,
    );
    expect(held.flatMap(({ holds }) => holds.map(({ kind }) => kind))).toContain('dependency');
  });

  it('of a person’s restart is no recovery: nothing had failed', () => {
    const world = upWorld([service('api')]);
    world.tell({ type: 'restart', node: 0 });
    world.runUntil(world.now() + 1_000);
    expect(eventsOf(world, 'service.ready')).toHaveLength(2);
    expect(eventsOf(world, 'service.recovered')).toEqual([]);
  });
});

describe('the circuit breaker', () => {
  /** Dies `upMs` after each start from now on. */
  function keepCrashing(world: World, upMs: number, times: number): void {
    for (let count = 0; count < times; count += 1) {
      crash(world, 0);
      const { generation } = world.state().memories[0] ?? { generation: 0 };
      while (world.state().memories[0]?.generation === generation) {
        const { kind } = world.state().lives[0] ?? { kind: 'failed' };
        if (kind === 'failed') return;
        world.runUntil(world.now() + 50);
      }
      world.runUntil(world.now() + upMs);
    }
  }

  it('waits longer after each crash, then opens, allows one start, and opens for longer', () => {
    const world = upWorld([service('flappy', { restart: ALWAYS })]);
    keepCrashing(world, 5, 7);
    const delays = eventsOf(world, 'service.restarting').map(({ delayMs }) => delayMs);
    const [first = 0, second = 0, third = 0, fourth = 0, open = 0, openAgain = 0] = delays;
    expect(first).toBeGreaterThanOrEqual(50);
    expect(first).toBeLessThanOrEqual(100);
    expect(second).toBeGreaterThanOrEqual(100);
    expect(third).toBeGreaterThanOrEqual(200);
    expect(fourth).toBeGreaterThanOrEqual(400);
    expect(open).toBeGreaterThanOrEqual(7_500);
    expect(openAgain).toBeGreaterThanOrEqual(15_000);
    const holds = eventsOf(world, 'service.held').flatMap((event) => event.holds);
    expect(holds.map(({ kind }) => kind)).toContain('circuit-open');
  });

  it('closes after the one start it allowed has lived long enough', () => {
    const world = upWorld([service('flappy', { restart: ALWAYS })]);
    keepCrashing(world, 5, 5);
    world.runUntil(world.now() + 12_000);
    crash(world, 0);
    expect(eventsOf(world, 'service.restarting').at(-1)?.delayMs).toBeLessThanOrEqual(100);
  });

  it('gives up in the end: a critical service then breaks the run, another one does not', () => {
    const lonely = upWorld([service('flappy', { restart: ALWAYS })]);
    keepCrashing(lonely, 5, 20);
    expect(lonely.state().lives[0]?.kind).toBe('failed');
    expect(lonely.state().phase.kind).toBe('up');
    expect(eventsOf(lonely, 'service.failed').length).toBeLessThan(12);
  });
});

describe('a service that is not critical', () => {
  it('lets those go on that can do without it, and takes the others down with it', () => {
    const world = upWorld(
      [
        service('cache', { healthcheck: PROBED }),
        service('api', {
          dependsOn: [dependency('cache', 'service_healthy', { required: false })],
        }),
        service('web', { dependsOn: [dependency('cache')] }),
      ],
      { cache: { exit: { afterMs: 10, code: 1, times: 9 } } },
    );
    expect(world.outcomes).toEqual([{ kind: 'ready' }]);
    expect(world.state().lives.map(({ kind }) => kind)).toEqual(['ending', 'ready', 'skipped']);
  });
});

describe('a free port that somebody else took', () => {
  const port = { name: 'http', published: 0, target: 0, protocol: 'tcp' } as const;

  it('is tried again with another, a few times, and is a failure then', () => {
    const graph = graphOf([service('api', { ports: [port], healthcheck: PROBED })]);
    const world = simulate(graph, {});
    world.tell({ type: 'start' });
    for (let count = 0; count < 4; count += 1) {
      world.runUntil(world.now() + 100);
      crash(world, 0, ['bind: address already in use']);
    }
    world.runUntil(world.now() + 1_000);
    expect(story(world).filter((line) => /spawned|failed/.test(line))).toEqual([
      'api spawned',
      'api spawned',
      'api spawned',
      'api spawned',
      'api failed',
    ]);
  });

  it('is no way out for a service whose port is written down', () => {
    const fixed = { ...port, published: 8080, target: 8080 };
    const graph = graphOf([service('api', { ports: [fixed], healthcheck: PROBED })]);
    const world = simulate(graph, {});
    world.tell({ type: 'start' });
    world.runUntil(world.now() + 100);
    crash(world, 0, ['bind: address already in use']);
    expect(eventsOf(world, 'service.failed').map((event) => event.service)).toEqual([name('api')]);
  });
});
