import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { graphOf, healthcheck } from './build-graph.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(async () => {
  await stage.close();
  expect(stage.killSurvivors()).toEqual([]);
});

/** Resolves when the service's port has refused once: from then on its listener is watched for. */
async function refused(name: string): Promise<void> {
  const { ok, detail } = await stage.event('probe.changed', name);
  expect({ ok, detail }).toEqual({ ok: false, detail: 'refused' });
}

describe('a service that opens its port after it was refused', () => {
  it.each(['127.0.0.1', '::1', '0.0.0.0', '::'])('is ready when it listens on %s', async (host) => {
    const port = await stage.freePort();
    const probe = { kind: 'tcp', host: 'localhost', port } as const;
    const supervision = stage.start(
      graphOf([stage.program('api', { healthcheck: healthcheck(probe) })]),
    );
    const api = await stage.connected('api');
    await refused('api');
    await api.ask({ do: 'listen', port, host });
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    expect((await stage.event('service.ready', 'api')).detail).toMatch(/^connected in /);
  });

  it('is not ready while it answers by HTTP that it is not', async () => {
    const port = await stage.freePort();
    const url = `http://127.0.0.1:${port}/`;
    const probe = { kind: 'http', url, statuses: [[200, 299]] } as const;
    const supervision = stage.start(
      graphOf([stage.program('api', { healthcheck: healthcheck(probe) })]),
    );
    const api = await stage.connected('api');
    await refused('api');
    await api.ask({ do: 'serve', port, refusals: 3 });
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    const seen = stage.events.flatMap((event) =>
      event.type === 'probe.changed' ? [event.detail.split(' ')[0]] : [],
    );
    // Three refusals may pass faster than changes are told.
    expect(['refused,200', 'refused,503,200']).toContain(seen.join());
  });

  it('is not ready because others open and close theirs', async () => {
    const port = await stage.freePort();
    const probe = { kind: 'tcp', host: '127.0.0.1', port } as const;
    stage.start(graphOf([stage.program('api', { healthcheck: healthcheck(probe) })]));
    await stage.connected('api');
    await refused('api');
    for (let others = 0; others < 20; others += 1) {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      await new Promise((resolve) => server.close(resolve));
    }
    expect(stage.journal.record().services[0]?.status).toBe('starting');
  });
});
