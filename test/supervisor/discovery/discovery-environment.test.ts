import { describe, expect, it } from 'vitest';
import type { JournalEvent, PortConfig, ProbeConfig, ServiceConfig } from '#domain';
import { assignedPortsOf, discoveryEnvironment } from '#supervisor';
import { dependencyEnvironment } from '../../../src/supervisor/discovery/discovery-environment.ts';
import { givePorts } from '../../../src/supervisor/discovery/give-ports.ts';
import { saysPortTaken } from '../../../src/supervisor/discovery/says-port-taken.ts';
import { dependency, graphOf, healthcheck, name, service } from '../build-graph.ts';

function port(published: number, part: Partial<PortConfig> = {}): PortConfig {
  return { published, target: published, protocol: 'tcp', ...part };
}

function http(url: string, part: object = {}): ProbeConfig {
  return { kind: 'http', url, statuses: [[200, 399]], ...part };
}

const NONE = new Map();

function alone(config: ServiceConfig) {
  return discoveryEnvironment(graphOf([config]), NONE);
}

describe('where services can be reached', () => {
  it('is told by host, port and URL of the first port, and by the port of each named one', () => {
    const ports = [port(5432), port(9090, { name: 'metrics' })];
    expect(alone(service('my-database.1', { ports }))).toEqual({
      SIGNALBOX_MY_DATABASE_1_HOST: '127.0.0.1',
      SIGNALBOX_MY_DATABASE_1_PORT: '5432',
      SIGNALBOX_MY_DATABASE_1_URL: 'tcp://127.0.0.1:5432',
      SIGNALBOX_MY_DATABASE_1_METRICS_PORT: '9090',
    });
  });

  it('has the scheme of the probe on that port, or of the port’s name', () => {
    const check = healthcheck(http('https://localhost:8443/health'));
    const url = (config: ServiceConfig) => alone(config)['SIGNALBOX_WEB_URL'];
    expect(url(service('web', { ports: [port(8443)], healthcheck: check }))).toBe(
      'https://127.0.0.1:8443',
    );
    expect(url(service('web', { ports: [port(80)], healthcheck: check }))).toBe(
      'tcp://127.0.0.1:80',
    );
    expect(url(service('web', { ports: [port(80, { name: 'http' })] }))).toBe(
      'http://127.0.0.1:80',
    );
    expect(url(service('web', { ports: [port(53, { protocol: 'udp' })] }))).toBe(
      'udp://127.0.0.1:53',
    );
  });

  it('is the address the service listens on, when it is one', () => {
    const url = (hostIp: string) =>
      alone(service('web', { ports: [port(80, { hostIp })] }))['SIGNALBOX_WEB_URL'];
    expect(url('0.0.0.0')).toBe('tcp://127.0.0.1:80');
    expect(url('127.0.0.2')).toBe('tcp://127.0.0.2:80');
    expect(url('::1')).toBe('tcp://[::1]:80');
  });

  it('is known from the probe of a service that writes no port, and not at all without one', () => {
    const probe: ProbeConfig = { kind: 'any', probes: [http('http://127.0.0.1:8002/health')] };
    expect(alone(service('auth', { healthcheck: healthcheck(probe) }))).toEqual({
      SIGNALBOX_AUTH_HOST: '127.0.0.1',
      SIGNALBOX_AUTH_PORT: '8002',
      SIGNALBOX_AUTH_URL: 'http://127.0.0.1:8002',
    });
    expect(alone(service('worker'))).toEqual({});
    const elsewhere = healthcheck(http('http://example.com:81/'));
    expect(alone(service('remote', { healthcheck: elsewhere }))).toEqual({});
  });

  it('of a free port is known once it is chosen', () => {
    const graph = graphOf([service('api', { ports: [port(0, { name: 'http' })] })]);
    expect(discoveryEnvironment(graph, NONE)).toEqual({});
    const chosen = { type: 'port.assigned', service: name('api'), name: 'http' } as const;
    const events: JournalEvent[] = [
      { seq: 1, at: 0, ...chosen, port: 20_001 },
      { seq: 2, at: 0, ...chosen, port: 20_002 },
    ];
    expect(discoveryEnvironment(graph, assignedPortsOf(events))).toEqual({
      SIGNALBOX_API_HOST: '127.0.0.1',
      SIGNALBOX_API_PORT: '20002',
      SIGNALBOX_API_HTTP_PORT: '20002',
      SIGNALBOX_API_URL: 'http://127.0.0.1:20002',
    });
  });
});

describe('what a service is told', () => {
  const database = service('database', { ports: [port(5432)] });
  const cache = service('cache', { ports: [port(6379)] });
  const api = service('api', { ports: [port(80)], dependsOn: [dependency('database')] });
  const web = service('web', { dependsOn: [dependency('api')] });
  const image = { runner: 'docker', image: 'x' } as const;

  it('is where its dependencies are, direct or not, and nobody else', () => {
    const graph = graphOf([database, cache, api, web]);
    const names = Object.keys(dependencyEnvironment(graph, NONE, web));
    expect(names.filter((variable) => variable.endsWith('_URL'))).toEqual([
      'SIGNALBOX_DATABASE_URL',
      'SIGNALBOX_API_URL',
    ]);
    expect(dependencyEnvironment(graph, NONE, database)).toEqual({});
  });

  it('is how a container reaches containers and processes, when it is one', () => {
    const redis = service('cache', { ...image, ports: [port(16_379, { target: 6379 })] });
    const inside = service('web', {
      ...image,
      dependsOn: [dependency('cache'), dependency('database')],
    });
    const graph = graphOf([database, redis, inside]);
    expect(dependencyEnvironment(graph, NONE, inside)).toMatchObject({
      SIGNALBOX_CACHE_URL: 'tcp://cache:6379',
      SIGNALBOX_DATABASE_URL: 'tcp://host.docker.internal:5432',
    });
    const outside: ServiceConfig = { ...inside, runner: 'process', image: null };
    expect(dependencyEnvironment(graph, NONE, outside)).toMatchObject({
      SIGNALBOX_CACHE_URL: 'tcp://127.0.0.1:16379',
    });
  });
});

describe('a service with free ports', () => {
  const assigned = new Map([
    ['http', 20_001],
    ['metrics', 20_002],
  ]);
  const free = (text: string) => port(0, { name: text });

  it('is told its only one as PORT, unless it sets that itself', () => {
    const one = service('api', { ports: [free('http'), port(81)] });
    expect(givePorts(one, assigned, {}).environment).toEqual({
      PORT: '20001',
      SIGNALBOX_PORT_HTTP: '20001',
    });
    const own = service('api', { ports: [free('http')], environment: { PORT: '1' } });
    expect(givePorts(own, assigned, { OTHER: 'x' }).environment).toEqual({
      PORT: '1',
      SIGNALBOX_PORT_HTTP: '20001',
      OTHER: 'x',
    });
    const two = service('api', { ports: [free('http'), free('metrics')] });
    expect(givePorts(two, assigned, {}).environment).toEqual({
      SIGNALBOX_PORT_HTTP: '20001',
      SIGNALBOX_PORT_METRICS: '20002',
    });
  });

  it('is asked on them: the named one, or the first; other parts of the probe stay the same', () => {
    const log: ProbeConfig = { kind: 'log', pattern: 'x', literal: true };
    const tcp: ProbeConfig = { kind: 'tcp', host: 'localhost', port: 0, portName: 'metrics' };
    const probe: ProbeConfig = {
      kind: 'all',
      probes: [log, tcp, http('http://localhost:0/ok?a=1')],
    };
    const config = service('api', {
      ports: [free('http'), free('metrics')],
      healthcheck: healthcheck(probe),
    });
    const given = givePorts(config, assigned, {});
    expect(given.ports.map(({ published }) => published)).toEqual([20_001, 20_002]);
    const asked = given.healthcheck?.probe;
    expect(asked).toEqual({
      kind: 'all',
      probes: [log, { ...tcp, port: 20_002 }, http('http://localhost:20001/ok?a=1')],
    });
    expect(asked?.kind === 'all' && asked.probes[0]).toBe(log);
  });
});

describe('the last words of a service whose port was taken', () => {
  it.each([
    'Error: listen EADDRINUSE: address already in use 127.0.0.1:8002',
    'listen tcp :8080: bind: address already in use',
    'OSError: [Errno 98] Address already in use',
    'java.net.BindException: Address already in use (Bind failed)',
    'nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)',
    'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use',
    'Web server failed to start. Port 8080 was already in use.',
  ])('are recognised: %s', (line) => {
    expect(saysPortTaken(['starting', line])).toBe(true);
  });

  it.each(['address 10.0.0.1 joined', 'the lock is already in use', 'port 80 is open'])(
    'are not seen in: %s',
    (line) => {
      expect(saysPortTaken([line])).toBe(false);
    },
  );
});
