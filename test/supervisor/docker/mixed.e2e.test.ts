import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer, get, type Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProbeConfig, ServiceConfig } from '#domain';
import { requirePart } from '../../support/require-part.ts';
import { dependency, graphOf, healthcheck } from '../build-graph.ts';
import { openStage, type Stage } from '../stage.ts';
import {
  type ContainerPart,
  container,
  hasBridge,
  leftOnEngine,
  makeImage,
  UNTIL_TERM,
} from './engine.ts';

const { missing } = requirePart('docker');
const PAGE = 'echo "hello from the container" > /tmp/index.html; exec httpd -f -h /tmp -p';
let stage: Stage;
let project: string;
let bridge = false;
let server: Server | null = null;

beforeAll(async () => {
  if (missing) return;
  const first = await openStage();
  makeImage(first.directory);
  await first.close();
  bridge = hasBridge();
  console.info(`The engine has ${bridge ? 'a bridge' : 'no bridge: host networks only'}.`);
});

describe.skipIf(missing)('processes and containers in one graph', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    stage = await openStage();
    project = `test-${randomUUID().slice(0, 8)}`;
  });

  afterEach(async () => {
    server?.close();
    server = null;
    await stage.close();
    expect(stage.killSurvivors()).toEqual([]);
    expect(leftOnEngine(project)).toEqual([]);
  });

  it('wait for each other: process, container, process', async () => {
    const port = await stage.freePort();
    const webPort = await stage.freePort();
    const page: ProbeConfig = {
      kind: 'http',
      url: `http://127.0.0.1:${webPort}/index.html`,
      statuses: [[200, 299]],
    };
    const where = bridge
      ? { ports: [{ published: webPort, target: 80, protocol: 'tcp' as const }] }
      : { container: { networkMode: 'host' } };
    const supervision = stage.start(
      graphOf(
        [
          stage.program('database', {
            healthcheck: healthcheck({ kind: 'tcp', host: '127.0.0.1', port }),
          }),
          container('web', `sleep 0.3; ${PAGE} ${bridge ? 80 : webPort}`, {
            ...where,
            healthcheck: healthcheck(page),
            dependsOn: [dependency('database')],
          }),
          stage.program('browser', { dependsOn: [dependency('web')] }),
        ],
        { name: project },
      ),
    );
    await (await stage.connected('database')).ask({ do: 'listen', port });
    await stage.connected('browser');
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    expect(await fetchText(webPort)).toBe('hello from the container\n');
    const order = stage.events.filter(({ type }) => type === 'service.ready');
    expect(order.map((event) => 'service' in event && event.service)).toEqual([
      'database',
      'web',
      'browser',
    ]);
    await supervision.stop();
    const stops = stage.events.filter(({ type }) => type === 'service.stopping');
    expect(stops.map((event) => 'service' in event && event.service)).toEqual([
      'browser',
      'web',
      'database',
    ]);
  });

  it('an engine that is no longer there fails the containers and nothing else', async () => {
    const supervision = stage.start(
      graphOf([stage.program('one'), container('two', ['true'])], { name: project }),
      null,
      { DOCKER_HOST: 'unix:///nowhere/docker.sock' },
    );
    await stage.connected('one');
    const failed = await stage.event('service.failed', 'two');
    expect(failed.reason).toMatchObject({
      kind: 'spawn',
      message: expect.stringContaining('nowhere'),
    });
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    await supervision.stop();
  });
});

describe.skipIf(missing)('networks and ports', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    stage = await openStage();
    project = `test-${randomUUID().slice(0, 8)}`;
  });

  afterEach(async () => {
    server?.close();
    server = null;
    await stage.close();
    expect(leftOnEngine(project)).toEqual([]);
  });

  function up(...services: readonly ServiceConfig[]) {
    return stage.start(graphOf(services, { name: project })).settled;
  }

  function task(script: string, part: ContainerPart = {}): ServiceConfig {
    return container('client', script, { type: 'task', ...part });
  }

  it('containers find each other by service name and alias', async ({ skip }) => {
    if (!bridge) skip('needs a bridge');
    const networks = [{ name: 'back', aliases: ['db'] }];
    const outcome = await up(
      container('database', `${PAGE} 80`, {
        container: { networks },
        healthcheck: healthcheck({
          kind: 'command',
          argv: ['wget', '-q', '-O', '/dev/null', 'http://127.0.0.1/'],
        }),
      }),
      task('wget -q -O - http://database/index.html http://db/index.html', {
        dependsOn: [dependency('database')],
        container: {
          networks: [
            { name: 'front', aliases: [] },
            { name: 'back', aliases: [] },
          ],
        },
      }),
    );
    expect(
      stage
        .log('client')
        .toString()
        .match(/hello from the container/g),
    ).toHaveLength(2);
    expect(outcome).toEqual({ kind: 'ready' });
  });

  it('a port of 0 gets a number of the engine, which is told and probed', async ({ skip }) => {
    if (!bridge) skip('needs a bridge');
    const port = { name: 'web', published: 0, target: 80, protocol: 'tcp' } as const;
    const page: ProbeConfig = {
      kind: 'http',
      url: 'http://127.0.0.1:0/index.html',
      portName: 'web',
      statuses: [[200, 200]],
    };
    const outcome = await up(
      container('web', `${PAGE} 80`, { ports: [port], healthcheck: healthcheck(page) }),
    );
    expect(outcome).toEqual({ kind: 'ready' });
    const assigned = await stage.event('port.assigned', 'web');
    expect(assigned).toMatchObject({ name: 'web', port: expect.any(Number) });
    expect(await fetchText(assigned.port)).toBe('hello from the container\n');
  });

  it('a port that only the engine answers for is not ready yet', async ({ skip }) => {
    if (!bridge) skip('needs a bridge');
    const published = await stage.freePort();
    const outcome = await up(
      container('slow', `sleep 1; ${PAGE} 80`, {
        ports: [{ published, target: 80, protocol: 'tcp' }],
        healthcheck: healthcheck({ kind: 'tcp', host: '127.0.0.1', port: published }),
      }),
    );
    expect(outcome).toEqual({ kind: 'ready' });
    const ready = await stage.event('service.ready', 'slow');
    expect(ready.readyAfterMs).toBeGreaterThan(1_000);
    expect(await fetchText(published)).toBe('hello from the container\n');
  });

  it('a port that is taken is told as taken', async ({ skip }) => {
    if (!bridge) skip('needs a bridge');
    const published = await stage.freePort();
    const ports = [{ published, target: 80, protocol: 'tcp' }] as const;
    await up(
      container('one', UNTIL_TERM, { ports }),
      container('two', UNTIL_TERM, { ports, dependsOn: [dependency('one', 'service_started')] }),
    );
    const failed = await stage.event('service.failed', 'two');
    expect(failed.reason).toMatchObject({ kind: 'spawn', code: 'EADDRINUSE' });
  });

  it('containers reach processes of the host', async ({ skip }) => {
    if (!bridge) skip('needs a bridge');
    const port = await listenEverywhere();
    const outcome = await up(task(`wget -q -O - http://host.docker.internal:${port}/`));
    expect(stage.log('client').toString()).toContain('hello from the host');
    expect(outcome).toEqual({ kind: 'ready' });
  });

  it('a service may live in the network of another', async () => {
    const shared = bridge ? 'service:web' : 'host';
    const port = await stage.freePort();
    const outcome = await up(
      container('web', `${PAGE} ${port}`, {
        container: bridge ? {} : { networkMode: 'host' },
        healthcheck: healthcheck({
          kind: 'command',
          argv: ['wget', '-q', '-O', '/dev/null', `http://127.0.0.1:${port}/`],
        }),
      }),
      task(`wget -q -O - http://127.0.0.1:${port}/index.html`, {
        dependsOn: [dependency('web')],
        container: { networkMode: shared },
      }),
    );
    expect(stage.log('client').toString()).toContain('hello from the container');
    expect(outcome).toEqual({ kind: 'ready' });
  });

  it('folders are bound, made where they are not there, and ours', async () => {
    const source = join(stage.directory, 'data, with a comma');
    const volumes = [{ type: 'bind' as const, source, target: '/data', readOnly: false }];
    const networkMode = bridge ? null : 'host';
    await up(task('touch /data/seen', { container: { volumes, networkMode } }));
    expect(existsSync(join(source, 'seen'))).toBe(true);
  });
});

function fetchText(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    get(`http://127.0.0.1:${port}/index.html`, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve(text));
    }).on('error', reject);
  });
}

/** On the bridge's address only: that is where containers see the host. */
function listenEverywhere(): Promise<number> {
  const address = networkInterfaces()['docker0']?.find(({ family }) => family === 'IPv4')?.address;
  return new Promise((resolve) => {
    server = createServer((_request, response) => response.end('hello from the host\n'));
    server.listen(0, address, () => {
      const bound = server?.address();
      resolve(typeof bound === 'object' && bound ? bound.port : 0);
    });
  });
}
