import { createSocket } from 'node:dgram';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Fault, ServiceConfig } from '#domain';
import { preflight } from '../../../src/supervisor/preflight/index.ts';
import { PLAIN_CONTAINER } from '../../../src/supervisor/runners/docker/container-of.ts';
import { startListener } from '../../probe/start-listener.ts';
import { closedPort } from '../../probe/start-server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { healthcheck as checkedBy } from '../build-graph.ts';
import { graphOf, port, service } from './graphs.ts';

const PATH = process.env.PATH ?? '';

async function check(
  services: readonly ServiceConfig[],
  environment: Readonly<Record<string, string>> = { PATH },
): Promise<readonly Fault[]> {
  return (await preflight(graphOf(...services), { environment })).faults;
}

async function checkOne(
  extra: Partial<ServiceConfig>,
  environment?: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const faults = await check([service('auth', extra)], environment);
  return faults.map(({ code, cause, path, problem }) => `${code} ${cause} ${path}: ${problem}`);
}

function requires(extra: Partial<ServiceConfig['requires']>): Partial<ServiceConfig> {
  return { requires: { binaries: {}, env: [], files: [], ...extra } };
}

function program(folder: string, name: string, script: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return file;
}

test('a graph that could start has no faults', async () => {
  const free = await closedPort();
  expect(await checkOne({ ports: [port(free)], ...requires({ binaries: { sh: '*' } }) })).toEqual(
    [],
  );
});

test('a port that is taken names its holder and the way out', async () => {
  const { port: taken, pid } = await startListener('itself');
  const place = { file: 'signalbox.yml', line: 7, column: 9 };
  const [fault, ...others] = await check([
    service('auth', { ports: [{ ...port(taken), location: place }] }),
  ]);
  expect(others).toEqual([]);
  expect(fault).toEqual({
    code: 'preflight.port-taken',
    cause: 'svc.port',
    ofMachine: true,
    service: 'auth',
    path: 'services.auth.ports',
    location: place,
    problem: expect.stringMatching(
      new RegExp(`^port ${taken} is already taken by pid ${pid} \\(.*createServer`),
    ),
    remedy: `End it ("kill ${pid}") or give auth another port.`,
  });
});

test('a holder that an earlier run left over is told as such', async () => {
  const { port: taken, pid } = await startListener('itself', { SIGNALBOX_RUN_ID: '77-1-e2e' });
  const [fault] = await check([service('auth', { ports: [port(taken)] })]);
  expect(fault?.problem).toMatch(/, left over by run 77-1-e2e$/);
  expect(fault?.remedy).toBe(
    `"signalbox down" removes what the run left behind; "kill ${pid}" ends this process alone.`,
  );
});

test.each(['0.0.0.0', '127.0.0.1', '::1', '::'])('a holder on %s is found', async (LISTEN_HOST) => {
  const listener = await startListener('itself', { LISTEN_HOST });
  const [fault] = await check([service('auth', { ports: [port(listener.port)] })]);
  expect(fault?.problem).toContain(`pid ${listener.pid}`);
});

test('a holder on another address than the one asked for is in nobody’s way', async () => {
  const listener = await startListener('itself', { LISTEN_HOST: '127.0.0.2' });
  expect(await checkOne({ ports: [port(listener.port, '127.0.0.1')] })).toEqual([]);
});

test('the check lets the port go again', async () => {
  const free = await closedPort();
  await checkOne({ ports: [port(free)] });
  const listener = await startListener('itself', { LISTEN_PORT: `${free}` });
  expect(listener.port).toBe(free);
});

test('a port that is to be chosen at start is free', async () => {
  expect(await checkOne({ ports: [port(0)] })).toEqual([]);
});

test('an address of another machine is told', async () => {
  expect(await checkOne({ ports: [port(await closedPort(), '192.0.2.1')] })).toEqual([
    expect.stringMatching(
      /^preflight.port-address svc.port services.auth.ports: port \d+ is asked for on "192\.0\.2\.1"/,
    ),
  ]);
});

test('a UDP port that is taken is told', async () => {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  onTestFinished(() => void socket.close());
  const taken = (socket.address() as AddressInfo).port;
  expect(await checkOne({ ports: [{ ...port(taken), protocol: 'udp' }] })).toEqual([
    expect.stringContaining(`UDP port ${taken} is already taken`),
  ]);
});

test('required variables must be set and not empty, in the job or in the service', async () => {
  const env = ['JWT_KEY', 'EMPTY', 'OF_JOB', 'OF_SERVICE'];
  const extra = { ...requires({ env }), environment: { OF_SERVICE: 'x' } };
  expect(await checkOne(extra, { PATH, OF_JOB: 'y', EMPTY: '' })).toEqual([
    'preflight.variable-unset config.env services.auth.requires.env: the environment variable JWT_KEY is required and is not set',
    'preflight.variable-unset config.env services.auth.requires.env: the environment variable EMPTY is required and is empty',
  ]);
});

test('required files must exist', async () => {
  const folder = temporaryFolder('preflight');
  mkdirSync(join(folder, 'here'));
  const files = [join(folder, 'here'), join(folder, 'not here')];
  expect(await checkOne(requires({ files }))).toEqual([
    `preflight.file-missing svc.config services.auth.requires.files: ${JSON.stringify(files[1])} is required and does not exist`,
  ]);
});

test('a command that is not on PATH is told', async () => {
  expect(await checkOne({ command: ['no-such-program', '-x'] }, { PATH: '/bin:/usr/bin' })).toEqual(
    [
      'preflight.command-missing config.command services.auth.command: "no-such-program" is not in any of the 2 folders of PATH',
    ],
  );
});

test('a relative command starts at the working directory', async () => {
  const workingDir = temporaryFolder('preflight');
  program(workingDir, 'server', 'exit 0');
  writeFileSync(join(workingDir, 'notes'), '', { mode: 0o644 });
  expect(await checkOne({ command: ['./server'], workingDir })).toEqual([]);
  expect(await checkOne({ command: ['./other'], workingDir })).toEqual([
    'preflight.command-missing config.command services.auth.command: "./other" does not exist',
  ]);
  expect(await checkOne({ command: ['./notes'], workingDir })).toEqual([
    'preflight.command-not-executable config.command services.auth.command: "./notes" is there but may not be executed',
  ]);
});

test('the service’s own PATH counts', async () => {
  const folder = temporaryFolder('preflight');
  program(folder, 'special', 'exit 0');
  expect(await checkOne({ command: ['special'], environment: { PATH: folder } })).toEqual([]);
});

test('the program of a healthcheck is looked for too', async () => {
  const healthcheck = {
    probe: { kind: 'any', probes: [{ kind: 'command', argv: ['pg_is_not_ready'] }] },
    intervalMs: 1,
    timeoutMs: 1,
    retries: 1,
    successes: 1,
    startPeriodMs: 0,
  } as const;
  expect(await checkOne({ healthcheck })).toEqual([
    expect.stringMatching(/^preflight.command-missing config.command services.auth.healthcheck: /),
  ]);
});

test('a log pattern that is not RE2 is told', async () => {
  const healthcheck = {
    probe: { kind: 'log', pattern: '(?=x)', literal: false },
    intervalMs: 1,
    timeoutMs: 1,
    retries: 1,
    successes: 1,
    startPeriodMs: 0,
  } as const;
  expect(await checkOne({ healthcheck })).toEqual([
    expect.stringMatching(
      /^preflight.log-pattern svc.config services.auth.healthcheck: "\(\?=x\)" is not/,
    ),
  ]);
});

test('a working directory that is not there is one fault, not two', async () => {
  const workingDir = join(temporaryFolder('preflight'), 'gone');
  expect(await checkOne({ workingDir, command: ['./server'] })).toEqual([
    `preflight.working-directory svc.config services.auth.working_dir: ${JSON.stringify(workingDir)} is nothing, expected a folder`,
  ]);
});

test('what a task may make first is not judged', async () => {
  const install = service('install', { type: 'task' });
  const after = (name: string, on: ServiceConfig) =>
    service(name, {
      command: ['./made-by-install'],
      workingDir: '/made/by/install',
      dependsOn: [
        {
          service: on.name,
          condition: 'service_completed_successfully',
          required: true,
          restart: false,
        },
      ],
    });
  const auth = after('auth', install);
  expect(await check([install, auth, after('bot', auth)])).toEqual([]);
});

test('versions are asked for and compared', async () => {
  const folder = temporaryFolder('preflight');
  program(folder, 'modern', 'echo "modern v22.4.1"');
  program(folder, 'golike', '[ "$1" = version ] && echo "golike version go1.22.5" || exit 2');
  program(folder, 'silent', 'exit 0');
  const binaries = {
    modern: '>=24',
    golike: '^1.20',
    silent: '>=1',
    absent: '*',
    sh: 'newest',
  };
  expect(await checkOne(requires({ binaries }), { PATH: `${folder}:${PATH}` })).toEqual([
    `preflight.binary-version config.command services.auth.requires.modern: modern is 22.4.1 (${join(folder, 'modern')}), expected >=24`,
    'preflight.binary-unversioned config.command services.auth.requires.silent: silent does not tell its version with --version, version or -version, expected >=1',
    'preflight.binary-missing config.command services.auth.requires.absent: "absent" is required and is not on PATH',
    'preflight.binary-range svc.config services.auth.requires.sh: "newest" is not a version range',
  ]);
});

test('a container needs docker and nothing else of this machine', async () => {
  const folder = temporaryFolder('preflight');
  const container = { runner: 'docker', image: 'redis:7', command: ['redis'] } as const;
  const extra = { ...container, workingDir: '/inside' };
  const [fault] = await check([service('cache', extra), service('queue', extra)], { PATH: folder });
  expect(fault).toMatchObject({
    code: 'preflight.docker-missing',
    problem: 'cache, queue have an image, but there is no "docker" command on PATH',
  });
  program(folder, 'docker', 'echo "28.0.1 1.48"');
  expect(await check([service('cache', extra)], { PATH: folder })).toEqual([]);
});

test('a container needs an engine that answers', async () => {
  const folder = temporaryFolder('preflight');
  program(folder, 'docker', 'echo "Cannot connect to the Docker daemon." >&2; exit 1');
  const cache = service('cache', { runner: 'docker', image: 'redis:7' });
  const environment = { PATH: folder, DOCKER_HOST: 'tcp://engine:2375' };
  const [fault] = await check([cache], environment);
  expect(fault).toMatchObject({
    code: 'preflight.docker-engine',
    problem:
      'cache needs a container engine, and none answers at DOCKER_HOST "tcp://engine:2375": Cannot connect to the Docker daemon.',
    cause: 'infra.runner',
  });
});

test('what a container cannot have is told, and what it is built from that is not there', async () => {
  const folder = temporaryFolder('preflight');
  program(folder, 'docker', 'echo "28.0.1 1.48"');
  const build = { context: folder, dockerfile: 'Other', target: null, args: {} };
  const command = { kind: 'command', argv: ['true'] } as const;
  const probes = [command, command, { kind: 'notify', fd: 3 } as const];
  const faults = await check(
    [
      service('cache', {
        runner: 'docker',
        image: 'redis:7',
        container: { ...PLAIN_CONTAINER, build },
        healthcheck: checkedBy({ kind: 'all', probes }),
      }),
    ],
    { PATH: folder },
  );
  expect(faults.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'preflight.container-notify services.cache.healthcheck',
    'preflight.container-commands services.cache.healthcheck',
    'preflight.build-missing services.cache.build.dockerfile',
  ]);
});

test('all faults are told at once, in the order of the graph', async () => {
  const { port: taken } = await startListener('itself');
  const faults = await check([
    service('database', { command: ['no-such-database'] }),
    service('auth', { ports: [port(taken)], ...requires({ env: ['JWT_KEY'] }) }),
    service('bot', { command: ['no-such-bot'] }),
  ]);
  expect(faults.map(({ service: name, code }) => `${name} ${code}`)).toEqual([
    'database preflight.command-missing',
    'auth preflight.variable-unset',
    'auth preflight.port-taken',
    'bot preflight.command-missing',
  ]);
});

test('Windows is told plainly, once', async () => {
  const graph = graphOf(service('a', { command: ['nothing'] }), service('b'));
  const { faults } = await preflight(graph, { environment: {}, platform: 'win32' });
  expect(faults.map(({ problem }) => problem)).toEqual([
    'Services cannot be run on Windows yet: process groups and the readiness pipe need a POSIX system',
  ]);
});
