import { describe, expect, it } from 'vitest';
import type { ProbeConfig } from '#domain';
import { parseFacts } from '../../../src/supervisor/runners/docker/inspect.ts';
import { parseEvent } from '../../../src/supervisor/runners/docker/parse-event.ts';
import { reachContainer } from '../../../src/supervisor/runners/docker/reach-container.ts';
import { isOfRun, parseLabels } from '../../../src/supervisor/runners/docker/run-labels.ts';
import { watchHealth } from '../../../src/supervisor/runners/docker/watch-health.ts';

function event(Action: string, attributes: object = {}): string {
  const Actor = { ID: 'c1', Attributes: { image: 'web:1', ...attributes } };
  return JSON.stringify({ Type: 'container', Action, Actor, timeNano: 1.7951773578921167e18 });
}

describe('an event of the engine', () => {
  it.each([
    [event('start'), { kind: 'start' }],
    [event('die', { exitCode: '137' }), { kind: 'die', exitCode: 137 }],
    [event('oom'), { kind: 'oom' }],
    [event('health_status: healthy'), { kind: 'health', healthy: true }],
    [
      event('exec_create: /bin/sh -c test: -e x', { execID: 'e1' }),
      { kind: 'command-begun', commandId: 'e1', command: '/bin/sh -c test: -e x' },
    ],
    [
      event('exec_die', { execID: 'e1', exitCode: '1' }),
      { kind: 'command-ended', commandId: 'e1', exitCode: 1 },
    ],
  ])('%s', (line, expected) => {
    expect(parseEvent(line)).toEqual({ container: 'c1', at: '1795177357', event: expected });
  });

  it.each(['', 'Error response from daemon', '{"Action":3}', 'null', event('attach')])(
    'that is none, %j, is left out',
    (line) => expect(parseEvent(line)).toBeNull(),
  );
});

describe('what the engine knows of a container', () => {
  it('survives whatever is missing', () => {
    expect(parseFacts('{}')).toMatchObject({ running: false, pid: 0, ports: [], health: null });
    expect(parseFacts('not JSON')).toBeNull();
  });

  it('names the port it chose once, though IPv4 and IPv6 have one each', () => {
    const bindings = [
      { HostIp: '0.0.0.0', HostPort: '32768' },
      { HostIp: '::', HostPort: '32769' },
    ];
    const Ports = { '80/tcp': bindings, '53/udp': null };
    expect(parseFacts(JSON.stringify({ NetworkSettings: { Ports } }))?.ports).toEqual([
      { target: 80, protocol: 'tcp', published: 32768 },
    ]);
  });
});

describe('a probe of a container', () => {
  const ports = [{ name: 'web', published: 0, target: 80, protocol: 'tcp' as const }];
  const published = [{ target: 80, protocol: 'tcp', published: 32768 }];
  const http = (url: string): ProbeConfig => ({ kind: 'http', url, statuses: [[200, 200]] });

  it('asks over http at the port the engine chose', () => {
    const there = { ports, published, address: '172.17.0.2' };
    const reached = reachContainer(http('http://localhost:80/health'), there);
    expect(reached).toMatchObject({ url: 'http://localhost:32768/health' });
  });

  it('connects to the container itself, past the proxy of the engine', () => {
    const probe = { kind: 'tcp', host: '127.0.0.1', port: 0, portName: 'web' } as const;
    const there = { ports, published, address: '172.17.0.2' };
    expect(reachContainer(probe, there)).toEqual({ kind: 'tcp', host: '172.17.0.2', port: 80 });
    const far = { ...there, address: null };
    expect(reachContainer(probe, far)).toEqual({ kind: 'tcp', host: '127.0.0.1', port: 32768 });
  });

  it('of another machine is left as it is, and so is a part that listens', () => {
    const log = { kind: 'log', pattern: 'up', literal: true } as const;
    const other = http('http://example.invalid:80/');
    const probe: ProbeConfig = { kind: 'all', probes: [other, log] };
    const reached = reachContainer(probe, { ports, published, address: null });
    expect('probes' in reached && reached.probes[1]).toBe(log);
    expect(reached).toEqual(probe);
  });
});

describe('labels', () => {
  const labels = {
    'signalbox.project': 'shop',
    'signalbox.run': 'outer/inner',
    'signalbox.service': 'web',
    'signalbox.supervisor': 'runner/12/345',
  };

  it('tell whose a container is', () => {
    expect(parseLabels(labels)).toEqual({
      project: 'shop',
      mark: 'outer/inner',
      service: 'web',
      supervisor: { host: 'runner', pid: 12, startTime: '345' },
    });
    expect(parseLabels({ 'signalbox.project': 'shop' })).toBeNull();
  });

  it('make a run inside a run part of the outer one, and nobody else', () => {
    const own = parseLabels(labels);
    expect(own && isOfRun(own, 'outer')).toBe(true);
    expect(own && isOfRun(own, 'out')).toBe(false);
    expect(own && isOfRun(own, 'inner')).toBe(false);
  });
});

describe('the health of a container', () => {
  const begun = { kind: 'command-begun', commandId: 'e1', command: '/bin/sh -c check' } as const;
  const failed = { kind: 'command-ended', commandId: 'e1', exitCode: 4 } as const;

  it('is not known before the engine has told anything', () => {
    expect(watchHealth('check').answer()).toBeNull();
  });

  it('has the words of the attempt that failed', () => {
    const watch = watchHealth('check');
    watch.hear(begun);
    expect(watch.hear(failed)).toBe('ask');
    watch.learn({ status: 'starting', last: { exitCode: 4, output: 'no file' } });
    expect(watch.answer()).toEqual({ exitCode: 4, output: 'no file' });
    watch.hear(begun);
    expect(watch.hear(failed)).toBe('none');
  });

  it('is what the engine says, not what one attempt says', () => {
    const watch = watchHealth('check');
    expect(watch.hear({ kind: 'health', healthy: true })).toBe('good');
    watch.hear(begun);
    watch.hear(failed);
    expect(watch.answer()).toEqual({ exitCode: 0, output: '' });
    expect(watch.hear({ kind: 'health', healthy: false })).toBe('ask');
    watch.learn({ status: 'unhealthy', last: { exitCode: 4, output: 'gone' } });
    expect(watch.answer()).toEqual({ exitCode: 4, output: 'gone' });
  });

  it('does not listen to commands that others run in the container', () => {
    const watch = watchHealth('check');
    watch.hear({ ...begun, command: 'psql -c "select 1"' });
    expect(watch.hear(failed)).toBe('none');
    expect(watch.answer()).toBeNull();
  });
});
