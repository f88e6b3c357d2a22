import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { RunRecord } from '#domain';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Real processes on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const CLI = join(import.meta.dirname, '../../src/cli.ts');

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts one command in `folder`; the caller may signal it before it ends. */
function start(folder: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [CLI, ...args], { cwd: folder });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (exitCode) => resolve({ exitCode, stdout, stderr })),
  );
  return { child, ended, stdout: () => stdout };
}

function signalbox(folder: string, ...args: readonly string[]): Promise<Ended> {
  return start(folder, ...args).ended;
}

/** A project of one service; whatever is up when the test ends is taken down. */
function projectWith(service: string): string {
  const folder = temporaryFolder('app');
  writeFileSync(join(folder, 'signalbox.yml'), `services: { web: ${service} }\n`);
  onTestFinished(async () => {
    await signalbox(folder, 'down');
  });
  return folder;
}

const SLEEPER = '{ command: [sleep, "60"] }';
const NEVER_READY = '{ command: [sleep, "60"], healthcheck: { tcp: 1 }, ready_timeout: 50s }';

test('a mistyped project folder is told and not made', async () => {
  const folder = temporaryFolder('app');
  for (const command of ['run', 'up', 'down']) {
    const { exitCode, stderr } = await signalbox(folder, command, '--directory', 'nosuch');
    expect(stderr).toContain(`There is no folder ${join(folder, 'nosuch')}`);
    expect(exitCode).toBe(2);
  }
  expect(existsSync(join(folder, 'nosuch'))).toBe(false);
});

test('a configuration with nothing to do does not pass', async () => {
  const folder = temporaryFolder('app');
  writeFileSync(join(folder, 'signalbox.yml'), 'services: {}\n');
  for (const command of ['run', 'up', 'plan', 'doctor']) {
    const { exitCode, stdout, stderr } = await signalbox(folder, command);
    expect(stdout + stderr, command).toContain('no service and no gate');
    expect(exitCode, command).toBe(2);
  }
  expect((await signalbox(folder, 'status')).exitCode).toBe(2);
  expect((await signalbox(folder, 'logs', 'web')).stderr).toContain('There are none.');
  writeFileSync(join(folder, 'runs.ndjson'), '');
  const ingested = await signalbox(folder, 'ingest', 'runs.ndjson');
  expect(ingested.stderr).not.toContain('no service');
});

test('up ends as failed when not one service came up', async () => {
  const folder = projectWith('{ command: [sh, -c, "exit 1"], healthcheck: { tcp: 1 } }');
  const { exitCode } = await signalbox(folder, 'up');
  expect(exitCode).toBe(1);
  expect((await signalbox(folder, 'down')).stdout).toContain('Nothing is up');
});

test('a logs folder that cannot be made is told as such, and nothing is started', async () => {
  const folder = projectWith(SLEEPER);
  writeFileSync(join(folder, 'file'), '');
  for (const command of ['run', 'up']) {
    const { exitCode, stderr } = await signalbox(folder, command, '--logs', 'file/logs');
    const logs = join(folder, 'file/logs');
    expect(stderr).toContain(`The folder ${logs} cannot be made there (a file is in the way)`);
    expect(stderr).toContain('Name another folder with --logs.');
    expect(exitCode).toBe(2);
  }
});

test('reports that cannot be written are warnings, and the result of the run stands', async () => {
  const folder = projectWith(SLEEPER);
  // A folder in the place of each file fails as a full disk does, also for root.
  const logs = join(folder, 'logs/signalbox');
  const block = ['report.html', 'triage.json', 'junit.xml']
    .map((name) => `mkdir -p '${join(logs, name)}/x'`)
    .join(' && ');
  writeFileSync(
    join(folder, 'signalbox.yml'),
    `gates: { block: { run: [sh, -c, ${JSON.stringify(block)}] } }\n`,
  );
  const { exitCode, stdout, stderr } = await signalbox(folder, 'run');
  expect(stderr, stdout).toContain('report.html could not be written');
  expect(stderr).not.toContain('internal fault');
  expect(stdout).toContain('passed in');
  expect(exitCode).toBe(0);
});

test('a history that is of no use is told once, and the result of the run stands', async () => {
  const folder = projectWith('{ type: task, command: [sh, -c, "exit 0"] }');
  const { exitCode, stderr } = await signalbox(folder, 'run', '--history', '.');
  expect(stderr.match(/is not a file\. Name a file under history\.store\./g)).toHaveLength(1);
  expect(exitCode).toBe(0);
});

test('an `up` that fails says what broke', async () => {
  const folder = projectWith(
    '{ command: [sh, -c, "echo no seats left; exit 3"], critical: true, healthcheck: { tcp: 1 } }',
  );
  const { exitCode, stdout } = await signalbox(folder, 'up');
  expect(stdout).toContain('no seats left');
  expect(stdout).toContain('web ended before it was ready (exit 3) (svc.start');
  expect(stdout).toContain('report.html');
  expect(exitCode).toBe(1);
});

test('two `up` at the same time bring up one graph, and the log is that of its supervisor', async () => {
  const folder = projectWith(SLEEPER);
  const both = await Promise.all([signalbox(folder, 'up'), signalbox(folder, 'up')]);
  const logs = join(folder, 'logs/signalbox');
  expect(readFileSync(join(logs, 'supervisor.log'), 'utf8')).not.toContain('A run is going on');
  expect(readdirSync(logs).filter((name) => name.startsWith('supervisor.'))).toEqual([
    'supervisor.log',
  ]);
  const codes = both.map(({ exitCode }) => exitCode).sort();
  expect([
    [0, 0],
    [0, 2],
  ]).toContainEqual(codes);
});

test('an ingest that read nothing does not end well', async () => {
  const folder = projectWith(SLEEPER);
  const wrong = await signalbox(folder, 'ingest', '--github', 'not a repository');
  expect(wrong).toMatchObject({ exitCode: 2 });
  vi.stubEnv('GITHUB_API_URL', 'http://127.0.0.1:9');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  expect((await signalbox(folder, 'ingest', '--github', 'acme/shop')).exitCode).toBe(1);
});

test('every answer in JSON names its schema', async () => {
  const folder = projectWith(SLEEPER);
  const answers = ['plan', 'doctor', 'up', 'status', 'health', 'logs', 'report', 'down', 'down'];
  for (const command of answers) {
    const { stdout, stderr } = await signalbox(folder, command, '--json');
    const lines = stdout.split('\n').filter((line) => line !== '');
    for (const line of lines) {
      expect(JSON.parse(line), `${command}: ${stderr}`).toHaveProperty('schema');
    }
  }
});

test('logs and a restart of a service that is not there name those that are', async () => {
  const folder = projectWith(SLEEPER);
  const before = await signalbox(folder, 'restart', 'web');
  expect(before).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/^Nothing is up; /) });
  await signalbox(folder, 'up');
  const restarted = await signalbox(folder, 'restart', 'web', 'wep');
  expect(restarted.stderr).toBe('No service "wep" in this run. There are: web.\n');
  expect(restarted).toMatchObject({ exitCode: 2, stdout: '' });
  const { exitCode, stderr } = await signalbox(folder, 'logs', 'wep');
  expect(stderr).toBe('No service "wep" in this run. There are: web.\n');
  expect(exitCode).toBe(2);
});

test('logs that are followed end with their reader', async () => {
  const folder = projectWith('{ command: [sh, -c, "while :; do echo tick; sleep 0.05; done"] }');
  await signalbox(folder, 'up');
  const { child, ended } = start(folder, 'logs', '-f');
  await once(child.stdout, 'data');
  child.stdout.destroy();
  expect((await ended).exitCode).toBe(0);
});

test.skipIf(process.platform !== 'linux')(
  'after its supervisor was killed a run is not called healthy',
  async () => {
    const folder = projectWith(SLEEPER);
    const { stdout } = await signalbox(folder, 'up', '--json');
    const { supervisorPid } = JSON.parse(stdout) as RunRecord;
    expect((await signalbox(folder, 'status')).exitCode).toBe(0);
    process.kill(supervisorPid, 'SIGKILL');
    await expect
      .poll(async () => (await signalbox(folder, 'status')).stderr, { timeout: 20_000 })
      .toContain(`process ${supervisorPid}) was killed`);
    const gone = await signalbox(folder, 'status');
    expect(gone.exitCode).toBe(1);
    expect(gone.stdout).toMatch(/ · killed, last heard of at \d{4}-\d\d-\d\dT/);
    const answer = JSON.parse((await signalbox(folder, 'status', '--json')).stdout);
    expect(answer).toMatchObject({ outcome: 'cancelled', finishedAt: expect.any(Number) });
    const { exitCode, stdout: verdict } = await signalbox(folder, 'triage', '--json');
    expect(JSON.parse(verdict)).toMatchObject({ outcome: 'cancelled' });
    expect(exitCode).toBe(130);
  },
);

test('Ctrl-C while `up` waits takes down what it has started, at once', async () => {
  const folder = projectWith(NEVER_READY);
  const up = start(folder, 'up');
  await expect
    .poll(() => signalbox(folder, 'status', '--json').then(statusOfWeb), { timeout: 20_000 })
    .toBe('starting');
  up.child.kill('SIGINT');
  expect((await up.ended).exitCode).toBe(130);
  const { stdout } = await signalbox(folder, 'status', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'cancelled' });
});

function statusOfWeb({ stdout }: Ended): string | undefined {
  if (stdout === '') return undefined;
  return (JSON.parse(stdout) as RunRecord).services[0]?.status;
}
