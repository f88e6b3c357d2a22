import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { NO_HOOKS, type PortConfig, type ProbeConfig } from '#domain';
import { seededRandom } from '#std';
import { reservePort } from '../../../src/supervisor/discovery/reserve-port.ts';
import { dependency, graphOf, healthcheck, name } from '../build-graph.ts';
import { openStage, type Stage } from '../stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(async () => {
  await stage.close();
  expect(stage.killSurvivors()).toEqual([]);
});

const HTTP: PortConfig = { name: 'http', published: 0, target: 0, protocol: 'tcp' };
const ON_IT: ProbeConfig = { kind: 'tcp', host: '127.0.0.1', port: 0, portName: 'http' };

function listen(host: string, port: number): Promise<Server | string> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
    server.listen({ host, port }, () => resolve(server));
    onTestFinished(() => void server.close());
  });
}

async function variablesOf(program: string): Promise<Record<string, string>> {
  const connected = await stage.connected(program);
  return (await connected.ask({ do: 'environment' })) as Record<string, string>;
}

describe('a reserved port', () => {
  const request = { preferred: null, hostIp: undefined, taken: new Set<number>() };

  it('is nobody else’s until it is released, on any address, and free at once then', async () => {
    const reserved = await reservePort({ ...request, random: seededRandom(1) });
    if (!reserved.ok) throw new Error(reserved.error);
    const { port, release } = reserved.value;
    expect(await listen('127.0.0.1', port)).toBe('EADDRINUSE');
    expect(await listen('0.0.0.0', port)).toBe('EADDRINUSE');
    release();
    expect(await listen('127.0.0.1', port)).toBeInstanceOf(Object);
  });

  it('is the one it had before when that is still free, else another one', async () => {
    const first = await reservePort({ ...request, random: seededRandom(2) });
    if (!first.ok) throw new Error(first.error);
    const { port } = first.value;
    first.value.release();
    const again = await reservePort({ ...request, preferred: port, random: seededRandom(3) });
    expect(again.ok && again.value.port).toBe(port);
    const other = await reservePort({ ...request, preferred: port, random: seededRandom(2) });
    expect(other.ok && other.value.port).not.toBe(port);
    for (const reserved of [again, other]) if (reserved.ok) reserved.value.release();
  });

  it('is none that belongs to somebody who does not listen yet', async () => {
    const first = await reservePort({ ...request, random: seededRandom(4) });
    if (!first.ok) throw new Error(first.error);
    first.value.release();
    const taken = new Set([first.value.port]);
    const second = await reservePort({ ...request, taken, random: seededRandom(4) });
    expect(second.ok && second.value.port).not.toBe(first.value.port);
    if (second.ok) second.value.release();
  });
});

describe('a service with a free port', () => {
  it('is told it, is asked on it, and its dependents are told where it is', async () => {
    const supervision = stage.start(
      graphOf([
        stage.program('api', { ports: [HTTP], healthcheck: healthcheck(ON_IT) }),
        stage.program('worker', { dependsOn: [dependency('api')] }),
        stage.program('web', { dependsOn: [dependency('worker')] }),
        stage.program('other'),
      ]),
    );
    const api = await stage.connected('api');
    const own = (await api.ask({ do: 'environment' })) as Record<string, string>;
    const assigned = await stage.event('port.assigned', 'api');
    const port = String(assigned.port);
    expect(own).toMatchObject({ PORT: port, SIGNALBOX_PORT_HTTP: port });
    await api.ask({ do: 'listen', port: assigned.port });
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    const told = {
      SIGNALBOX_API_HOST: '127.0.0.1',
      SIGNALBOX_API_PORT: port,
      SIGNALBOX_API_HTTP_PORT: port,
      SIGNALBOX_API_URL: `http://127.0.0.1:${port}`,
    };
    expect(await variablesOf('web')).toMatchObject(told);
    expect(Object.keys(await variablesOf('other'))).not.toContain('SIGNALBOX_API_URL');
    expect(supervision.discovery()).toEqual(told);
    expect(stage.journal.record().services[0]?.ports).toEqual([assigned.port]);
  });

  it('keeps it when it is started again', async () => {
    const supervision = stage.start(graphOf([stage.program('api', { ports: [HTTP] })]));
    const { PORT } = await variablesOf('api');
    expect(await supervision.restart(name('api'))).toMatchObject({ ok: true });
    expect((await variablesOf('api'))['PORT']).toBe(PORT);
    expect(stage.events.filter(({ type }) => type === 'port.assigned')).toHaveLength(1);
  });

  it('gets another one when somebody was faster, and has not failed for that', async () => {
    const supervision = stage.start(
      graphOf([
        stage.program('api', { critical: true, ports: [HTTP], healthcheck: healthcheck(ON_IT) }),
      ]),
    );
    const first = await stage.connected('api');
    const assigned = await stage.event('port.assigned', 'api');
    const words = Buffer.from('Error: listen EADDRINUSE: address already in use\n');
    await first.ask({ do: 'write', descriptor: 2, base64: words.toString('base64') });
    // Either the probe sees the stranger first, or the service says that it was slower.
    expect(await listen('127.0.0.1', assigned.port)).toBeInstanceOf(Object);
    first.order({ do: 'exit', code: 1 });
    const second = await stage.connected('api');
    const own = (await second.ask({ do: 'environment' })) as Record<string, string>;
    expect(own['PORT']).not.toBe(String(assigned.port));
    await second.ask({ do: 'listen', port: Number(own['PORT']) });
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    expect(stage.events.filter(({ type }) => type === 'service.failed')).toEqual([]);
    expect(stage.journal.record().services[0]).toMatchObject({ status: 'ready', failure: null });
  });

  it('is told it in its hooks too', async () => {
    const hook = { workingDir: stage.directory, environment: {}, user: null };
    const command = ['/bin/sh', '-c', 'echo "hook $PORT"'];
    const supervision = stage.start(
      graphOf([
        stage.program('api', {
          ports: [HTTP],
          hooks: {
            ...NO_HOOKS,
            preStart: [{ ...hook, command }],
            postStart: [{ ...hook, command }],
          },
        }),
      ]),
    );
    await supervision.settled;
    const { port } = await stage.event('port.assigned', 'api');
    expect((await variablesOf('api'))['PORT']).toBe(String(port));
    const said = stage
      .log('api')
      .toString()
      .match(/Z hook \d+$/gm);
    expect(said).toEqual([`Z hook ${port}`, `Z hook ${port}`]);
  });
});
