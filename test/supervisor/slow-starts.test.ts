import { describe, expect, it } from 'vitest';
import { graphOf, healthcheck, service } from './build-graph.ts';
import { type Behaviour, simulate } from './simulated-world.ts';

const PROBED = healthcheck(
  { kind: 'tcp', host: '127.0.0.1', port: 1 },
  { intervalMs: 100, retries: 3 },
);

/** Brings up one critical service; everything that is told of it, and what the bring-up came to. */
function bringUp(part: Parameters<typeof service>[1], behaviour: Behaviour) {
  const graph = graphOf([service('web', { critical: true, healthcheck: PROBED, ...part })]);
  const world = simulate(graph, { web: behaviour });
  world.tell({ type: 'start' });
  world.runUntilSettled();
  return { outcomes: world.outcomes, types: world.events.map(({ type }) => type) };
}

describe('a service', () => {
  it('that fails many checks before it is ready is not ended', () => {
    const { outcomes, types } = bringUp({ readyTimeoutMs: 60_000 }, { readyAfterMs: 30_000 });
    expect(outcomes).toMatchObject([{ kind: 'ready' }]);
    expect(types).toContain('service.ready');
    expect(types).not.toContain('service.failed');
    expect(types).not.toContain('service.stopping');
  });

  it('that crashes before it is ready and is started again does not fail the bring-up', () => {
    const { outcomes, types } = bringUp(
      { restart: { when: 'on-failure', maxRetries: 3 } },
      { readyAfterMs: 500, exit: { afterMs: 200, code: 1, times: 2 } },
    );
    expect(outcomes).toMatchObject([{ kind: 'ready' }]);
    expect(types.filter((type) => type === 'service.spawned')).toHaveLength(3);
  });
});
