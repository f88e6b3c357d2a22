import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { RunRecord, TriageReport } from '#domain';
import { commitFiles } from '../action/git-repository.ts';
import { allOf } from '../history/hand-made.ts';
import { openAt } from '../history/open-at.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Real processes on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const CLI = join(import.meta.dirname, '../../src/cli.ts');

/** Answers a price, and throws inside when it is asked for one it does not know. */
const SHELF = `
import { createServer } from 'node:http';
createServer((request, response) => {
  if (request.url === '/health') return response.end('ok');
  if (request.url === '/apple') return response.end('100');
  try {
    throw new RangeError('the shelf holds no ' + request.url.slice(1));
  } catch (error) {
    console.error(error.stack);
    response.end('0');
  }
}).listen(Number(process.env.PORT), '127.0.0.1');
`;

/** Buys what it is told to. */
const TESTS = `
import assert from 'node:assert/strict';
import test from 'node:test';
const [port, ...goods] = process.env.BUY.split(' ');
for (const good of goods) {
  test('a ' + good + ' costs 100', async () => {
    const answer = await fetch('http://127.0.0.1:' + port + '/' + good);
    assert.equal(await answer.text(), '100', 'the price of a ' + good);
  });
}
`;

const CONFIG = `
name: shop
history: { store: history.db }
services:
  shelf:
    command: node shelf.mjs
    ports: ["auto:web"]
    healthcheck: { http: "auto:web/health" }
    critical: true
`;

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function execute(
  folder: string,
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, argv, { cwd: folder, env });
  const read = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].on('data', (chunk) => {
      read[stream] += chunk;
    });
  }
  const [exitCode] = await once(child, 'close');
  return { exitCode, ...read };
}

interface Shop {
  readonly folder: string;
  readonly signalbox: (...args: readonly string[]) => Promise<Ended>;
  /** Brings it up; where the shelf is, and what the supervisor says. */
  readonly up: () => Promise<{ readonly port: number; readonly record: RunRecord }>;
  /** Real tests of the shelf at that port, with node's own JUnit reporter. */
  readonly buy: (port: number, ...goods: readonly string[]) => Promise<void>;
  readonly triage: () => TriageReport;
}

/** A repository with a service; what is up when the test ends is taken down. */
function openShop(more = '', environment: Readonly<Record<string, string>> = {}): Shop {
  const folder = temporaryFolder('shop');
  commitFiles(folder, {
    'signalbox.yml': CONFIG + more,
    'shelf.mjs': SHELF,
    'tests/shelf.test.mjs': TESTS,
    CODEOWNERS: 'tests/ @acme/shelf\n',
  });
  const signalbox = (...args: readonly string[]) => execute(folder, [CLI, ...args], environment);
  onTestFinished(async () => {
    await signalbox('down');
  });
  return {
    folder,
    signalbox,
    async up() {
      const record = JSON.parse((await signalbox('up', '--json')).stdout) as RunRecord;
      return { record, port: record.services[0]?.ports[0] ?? 0 };
    },
    async buy(port, ...goods) {
      const report = join(folder, 'logs/junit/shelf.xml');
      mkdirSync(dirname(report), { recursive: true });
      const how = ['--test-reporter=junit', `--test-reporter-destination=${report}`];
      const file = 'tests/shelf.test.mjs';
      await execute(folder, ['--test', ...how, file], { BUY: [port, ...goods].join(' ') });
    },
    triage: () =>
      JSON.parse(readFileSync(join(folder, 'logs/signalbox/triage.json'), 'utf8')) as TriageReport,
  };
}

test('a failed test of a later step is told with what the service threw meanwhile', async () => {
  const shop = openShop();
  const { port } = await shop.up();
  await shop.buy(port, 'apple', 'pear');
  const { exitCode, stdout } = await shop.signalbox('down', '--junit', 'logs/**/*.xml');
  expect(stdout).toContain('1 service stopped');
  expect(stdout).toContain('tests of the steps: 1 of 2 failed · 1 failure');
  expect(exitCode).toBe(0);
  const report = shop.triage();
  expect(report).toMatchObject({ outcome: 'failed', tests: { run: 2, failed: 1 } });
  expect(report.verdicts).toMatchObject([
    {
      title: 'a pear costs 100: the price of a pear',
      cause: 'test.assertion',
      tests: [{ name: 'a pear costs 100' }],
      owners: ['@acme/shelf'],
      annotations: [{ repositoryFile: 'tests/shelf.test.mjs' }],
    },
  ]);
  const [verdict] = report.verdicts;
  expect(verdict?.evidence.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['gates/steps.log', 'services/shelf.log']),
  );
  expect(verdict?.chain.join(' ← ')).toContain('shelf: RangeError: the shelf holds no pear');
  for (const { file, startLine, lines } of verdict?.evidence ?? []) {
    const log = readFileSync(join(shop.folder, 'logs/signalbox', file), 'utf8').split('\n');
    expect(log.slice(startLine - 1, startLine - 1 + lines.length)).toEqual(lines);
  }
  const status = await shop.signalbox('status');
  expect(status.stdout).toContain('gate steps  1 of 2 failed');
  for (const file of ['report.html', 'junit.xml', 'triage.md']) {
    const text = readFileSync(join(shop.folder, 'logs/signalbox', file), 'utf8');
    expect(text, file).toContain('a pear costs 100');
  }
});

test('the history knows the failure, once a run, and excuses it in the next', async () => {
  const shop = openShop();
  const down = () => shop.signalbox('down', '--junit', 'logs/junit/*.xml');
  for (let run = 0; run < 3; run += 1) {
    const { port } = await shop.up();
    await shop.buy(port, 'pear');
    await down();
  }
  await down();
  const { verdicts } = shop.triage();
  expect(verdicts).toMatchObject([{ relation: 'pre-existing', counts: { baseFailures: 2 } }]);
  const store = await openAt(join(shop.folder, 'history.db'));
  const entries = await allOf(store.entries());
  await store.close();
  expect(entries.map(({ run }) => run.conclusion)).toEqual(Array(3).fill('failure'));
  expect(entries.at(-1)).toMatchObject({
    failures: [{ signature: verdicts[0]?.signature }],
    tests: [{ name: 'a pear costs 100', status: 'failed' }],
    services: [{ service: 'shelf', outcome: 'ready' }],
  });
});

test('unasked, the reports of the gates are read, which are not run', async () => {
  const shop = openShop('gates: { buy: { run: "false", junit: "logs/junit/*.xml" } }\n');
  const { port } = await shop.up();
  await shop.buy(port, 'pear');
  const { stdout, stderr } = await shop.signalbox('down');
  expect(stdout).toContain('tests of the steps: 1 of 1 failed');
  expect(stderr).toBe('');
  await shop.up();
  const nothing = await shop.signalbox('down');
  expect(nothing).toMatchObject({ exitCode: 0, stderr: '' });
  expect(nothing.stdout).not.toContain('tests of the steps');
  expect(shop.triage().outcome).toBe('passed');
});

test('a report that is left over, or none at all, is a warning', async () => {
  const shop = openShop();
  const old = join(shop.folder, 'old.xml');
  writeFileSync(old, '<testsuite><testcase name="a"><failure/></testcase></testsuite>');
  utimesSync(old, 1000, 1000);
  await shop.up();
  const { exitCode, stdout, stderr } = await shop.signalbox('down', '--junit', '*.xml');
  expect(stderr).toMatch(/^signalbox: old\.xml was written before the services .* left out\n$/);
  expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
  expect(shop.triage()).toMatchObject({ outcome: 'passed', tests: { run: 0 } });
  rmSync(old);
  const again = await shop.signalbox('down', '--junit', '*.xml');
  expect(again.stderr).toMatch(/^signalbox: no JUnit report was left at \*\.xml .*\n$/);
  expect(again.exitCode).toBe(0);
});

test('tests that lost a critical service are its consequence', async () => {
  const shop = openShop();
  const { port, record } = await shop.up();
  process.kill(record.services[0]?.pid ?? 0, 'SIGKILL');
  await expect
    .poll(() => shop.signalbox('down').then(({ stdout }) => stdout), { timeout: 20_000 })
    .toBe('Nothing is up.\n');
  await shop.buy(port, 'apple');
  await shop.signalbox('down', '--junit', 'logs/junit/*.xml');
  expect(shop.triage().verdicts).toMatchObject([
    {
      culprit: 'shelf',
      affected: ['gate steps'],
      chain: expect.arrayContaining(['gate steps failed']),
    },
  ]);
  expect((await shop.signalbox('triage')).exitCode).toBe(1);
});

test('a run whose gates have read their own reports is left as it is', async () => {
  const shop = openShop('gates: { buy: { run: node --version } }\n');
  await shop.signalbox('run');
  await shop.buy(1, 'pear');
  const { stdout, stderr } = await shop.signalbox('down', '--junit', 'logs/junit/*.xml');
  expect(stdout).toBe('Nothing is up.\n');
  expect(stderr).toContain('the gates of this run have read their own test reports');
  expect(shop.triage()).toMatchObject({ outcome: 'passed', tests: { run: 0 } });
});

test('in a job nothing outside the workspace is read', async () => {
  const elsewhere = join(temporaryFolder('elsewhere'), 'a.xml');
  const workspace = temporaryFolder('workspace');
  const shop = openShop('', { GITHUB_WORKSPACE: workspace });
  await shop.up();
  writeFileSync(elsewhere, '<testsuite><testcase name="a"><failure/></testcase></testsuite>');
  const { stderr } = await shop.signalbox('down', '--junit', elsewhere);
  expect(stderr).toContain(`report ${elsewhere} could not be read: it lies outside ${workspace}`);
  expect(shop.triage()).toMatchObject({ outcome: 'passed', tests: { run: 0 } });
});

test.skipIf(process.platform !== 'linux')(
  'of a run whose supervisor was killed the tests are told, and the end stays its last word',
  async () => {
    const shop = openShop();
    const { port, record } = await shop.up();
    await shop.buy(port, 'pear');
    process.kill(record.supervisorPid, 'SIGKILL');
    const gone = () => shop.signalbox('status').then(({ stderr }) => stderr);
    await expect.poll(gone, { timeout: 20_000 }).toContain('was killed');
    const before = JSON.parse((await shop.signalbox('status', '--json')).stdout) as RunRecord;
    const said = await shop.signalbox('down', '--junit', 'logs/junit/*.xml');
    const after = JSON.parse((await shop.signalbox('status', '--json')).stdout) as RunRecord;
    expect(after).toMatchObject({ outcome: 'cancelled', finishedAt: before.finishedAt });
    expect(after.gates, said.stderr).toMatchObject([{ name: 'steps', detail: '1 of 1 failed' }]);
    expect(shop.triage().verdicts).toMatchObject([{ tests: [{ name: 'a pear costs 100' }] }]);
  },
);
