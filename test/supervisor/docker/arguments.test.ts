import { describe, expect, it } from 'vitest';
import { buildArguments } from '../../../src/supervisor/runners/docker/build-arguments.ts';
import {
  type CreateRequest,
  createArguments,
  publishOf,
} from '../../../src/supervisor/runners/docker/create-arguments.ts';
import { environmentArguments } from '../../../src/supervisor/runners/docker/environment-arguments.ts';
import {
  healthArguments,
  shellCommand,
} from '../../../src/supervisor/runners/docker/health-arguments.ts';
import { mountOf } from '../../../src/supervisor/runners/docker/mount-arguments.ts';
import { healthcheck } from '../build-graph.ts';
import { type ContainerPart, container } from './engine.ts';

const IDENTITY = {
  project: 'shop',
  runId: 'run-1',
  mark: 'outer/12-ab',
  supervisor: { pid: 12, startTime: '345' },
  host: 'runner',
};

function argvOf(part: ContainerPart = {}, request: Partial<CreateRequest> = {}): readonly string[] {
  return createArguments({
    service: container('web', ['serve', '--fast'], part),
    identity: IDENTITY,
    name: 'signalbox-shop-web-12-ab-1',
    image: 'web:1',
    network: { name: 'shop-default', aliases: ['web'], address: null },
    hostGateway: true,
    startInterval: true,
    imageHealth: null,
    isAskedFromHere: false,
    environment: [],
    engineOptions: [],
    ...request,
  });
}

describe('docker create', () => {
  it('leaves the healthcheck to us where we carry it out', () => {
    const check = healthcheck({ kind: 'command', argv: ['/check'] });
    expect(argvOf({ healthcheck: check })).toContain("--health-cmd=exec '/check'");
    const argv = argvOf({ healthcheck: check }, { isAskedFromHere: true });
    expect(argv).toContain('--no-healthcheck');
    expect(argv.join(' ')).not.toContain('--health-cmd');
  });

  it('ends with the image and the command, whatever they look like', () => {
    const argv = argvOf({ container: { entrypoint: ['/entry', '--privileged'] } });
    expect(argv).toContain('--entrypoint=/entry');
    expect(argv.slice(argv.indexOf('--'))).toEqual([
      '--',
      'web:1',
      '--privileged',
      'serve',
      '--fast',
    ]);
  });

  it('clears the entrypoint of the image when the file says so', () => {
    expect(argvOf({ container: { entrypoint: [] } })).toContain('--entrypoint=');
    expect(argvOf().join(' ')).not.toContain('--entrypoint');
  });

  it('labels the container as ours, over any label of the file, and never as Compose’s', () => {
    const argv = argvOf({ container: { labels: { 'signalbox.run': 'forged', tier: 'front' } } });
    const labels = argv.filter((_, at) => argv[at - 1] === '--label');
    expect(labels).toEqual([
      'signalbox.run=forged',
      'tier=front',
      'signalbox.project=shop',
      'signalbox.run=outer/12-ab',
      'signalbox.supervisor=runner/12/345',
      'signalbox.service=web',
    ]);
  });

  it('gives no names, hosts or ports to a container in a network of somebody else', () => {
    const ports = [{ published: 80, target: 80, protocol: 'tcp' }] as const;
    const argv = argvOf({ ports }, { network: { name: 'host', aliases: ['web'], address: null } });
    expect(argv).toEqual(expect.arrayContaining(['--network', 'host']));
    expect(argv.join(' ')).not.toMatch(/--publish|--network-alias|--add-host/);
  });
});

describe('a port', () => {
  it.each([
    [{ published: 8080, target: 80, protocol: 'tcp' }, '8080:80/tcp'],
    [{ published: 0, target: 80, protocol: 'tcp' }, '80/tcp'],
    [{ published: 0, target: 80, protocol: 'udp', hostIp: '127.0.0.1' }, '127.0.0.1::80/udp'],
    [{ published: 1, target: 2, protocol: 'tcp', hostIp: '::1' }, '[::1]:1:2/tcp'],
  ] as const)('%j is published as %s', (port, written) => {
    expect(publishOf(port)).toBe(written);
  });
});

describe('a volume', () => {
  const target = '/data';
  it.each([
    [
      { type: 'bind', source: '/a,b "c"', readOnly: true },
      'type=bind,"source=/a,b ""c""",target=/data,readonly',
    ],
    [{ type: 'volume', source: 'pg', readOnly: false }, 'type=volume,source=shop_pg,target=/data'],
    [{ type: 'volume', source: null, readOnly: false }, 'type=volume,target=/data'],
    [{ type: 'tmpfs', source: null, readOnly: false }, 'type=tmpfs,target=/data'],
  ] as const)('%j is mounted as %s', (volume, written) => {
    expect(mountOf({ ...volume, target }, 'shop')).toBe(written);
  });
});

describe('variables', () => {
  it('never stand in an argv, and never change the docker command', () => {
    const { argv, environment, file, impossible } = environmentArguments({
      PASSWORD: 'hush\nhush',
      PATH: '/bin',
      docker_host: 'x',
      https_proxy: 'http://user:pass@proxy',
      HOME: '/a\n/b',
    });
    expect(argv).toEqual(['--env', 'PASSWORD']);
    expect(environment).toEqual({ PASSWORD: 'hush\nhush' });
    expect(file).toBe('PATH=/bin\ndocker_host=x\nhttps_proxy=http://user:pass@proxy\n');
    expect(impossible).toEqual(['HOME']);
  });
});

describe('a health command', () => {
  const probe = { kind: 'command', argv: ['check', "it's", '$HOME'] } as const;

  it('keeps its words in the shell of the container', () => {
    expect(shellCommand(probe.argv)).toBe(`exec 'check' 'it'\\''s' '$HOME'`);
    expect(shellCommand(['/bin/sh', '-c', 'a || b'])).toBe('a || b');
  });

  it('is asked often while young, and no failure counts before the ready timeout', () => {
    const checked = healthcheck(probe, { intervalMs: 30_000, retries: 3, timeoutMs: 5_000 });
    expect(healthArguments(checked, { readyTimeoutMs: 90_000, startInterval: true })).toEqual([
      `--health-cmd=exec 'check' 'it'\\''s' '$HOME'`,
      '--health-interval=30000ms',
      '--health-timeout=5000ms',
      '--health-retries=3',
      '--health-start-period=90000ms',
      '--health-start-interval=200ms',
    ]);
  });

  it('on an older engine is asked every second, with failures for the same time', () => {
    const checked = healthcheck(probe, { intervalMs: 30_000, retries: 3 });
    const argv = healthArguments(checked, { readyTimeoutMs: 90_000, startInterval: false });
    expect(argv).toEqual(
      expect.arrayContaining(['--health-interval=1000ms', '--health-retries=90']),
    );
    expect(argv.join(' ')).not.toContain('start-interval');
  });

  it('of the image is not asked when the service has none', () => {
    expect(healthArguments(null, { readyTimeoutMs: 1, startInterval: true })).toEqual([
      '--no-healthcheck',
    ]);
  });
});

describe('docker build', () => {
  const build = {
    context: '/work/web',
    dockerfile: 'ci.Dockerfile',
    target: 'test',
    args: { TOKEN: 'hush' },
  };
  const request = { build, image: 'shop-web', platform: null, pull: false, labels: [] };

  it('takes the Dockerfile from the context, and arguments by name', () => {
    const argv = buildArguments(request);
    expect(argv).toEqual(
      expect.arrayContaining(['--file=/work/web/ci.Dockerfile', '--target=test', 'TOKEN']),
    );
    expect(argv.join(' ')).not.toContain('hush');
    expect(argv.slice(-2)).toEqual(['--', '/work/web']);
  });

  it('leaves the Dockerfile of a remote context to it', () => {
    const remote = { ...build, context: 'https://example.invalid/web.git#main' };
    expect(buildArguments({ ...request, build: remote })).toContain('--file=ci.Dockerfile');
  });
});
