import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PostgresCluster, startCluster } from '../support/postgres-cluster.ts';
import { requirePart } from '../support/require-part.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const CLI = join(import.meta.dirname, '../../src/cli.ts');
const DAY_MS = 86_400_000;

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Nothing of the job the tests run in: the run that is recorded belongs to no repository. */
async function signalbox(directory: string, ...argv: readonly string[]): Promise<Ran> {
  const env = { PATH: process.env.PATH, HOME: directory, CI: 'true' };
  const options = { cwd: directory, env };
  try {
    const ran = await promisify(execFile)(process.execPath, [CLI, ...argv], options);
    return { code: 0, ...ran };
  } catch (error) {
    const { code, stdout, stderr } = error as Ran;
    return { code, stdout, stderr };
  }
}

/** A run of a job that ended so many days ago. */
function line(id: string, job: string, daysAgo: number): string {
  const startedAt = new Date(Date.now() - daysAgo * DAY_MS).toISOString();
  return JSON.stringify({ id, job, startedAt, durationMs: 1000, conclusion: 'success' });
}

function projectIn(folder: string, store: string): void {
  const text = `
services: { web: { command: [sleep, "60"] } }
history: { store: ${JSON.stringify(store)}, keep: 30d }
`;
  writeFileSync(join(folder, 'signalbox.yml'), text);
  const runs = [
    line('build-old', 'build', 40),
    line('build-new', 'build', 29),
    line('gone-job', 'deploy', 400),
    line('gone-job-before', 'deploy', 401),
  ];
  writeFileSync(join(folder, 'runs.ndjson'), runs.join('\n'));
}

async function idsIn(folder: string, ...options: readonly string[]): Promise<readonly string[]> {
  const sql = "SELECT id FROM runs WHERE job IN ('build', 'deploy') ORDER BY id";
  const { stdout, stderr } = await signalbox(folder, 'query', sql, '--json', ...options);
  expect(stderr).toBe('');
  return stdout
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => JSON.parse(row).id);
}

const part = requirePart('postgres');
let cluster: PostgresCluster | undefined;
beforeAll(async () => {
  if (!part.missing) cluster = await startCluster(part.path);
});
afterAll(() => cluster?.stop());

describe.each([
  ['a SQLite file', async () => 'kept/history.db', false],
  ['a PostgreSQL server', async () => cluster?.database() ?? '', part.missing],
])('the commands of the history, on %s', (_, place, isMissing) => {
  test.skipIf(isMissing)(
    'what was ingested is asked, and kept as long as the configuration says',
    async () => {
      const folder = temporaryFolder('history');
      projectIn(folder, await place());
      expect(await signalbox(folder, 'ingest', 'runs.ndjson')).toMatchObject({
        code: 0,
        stdout: 'runs.ndjson: 4 read, 4 written, 0 rejected, 4 corrected\n',
      });
      expect(await signalbox(folder, 'ingest', 'runs.ndjson')).toMatchObject({ code: 0 });
      const all = ['build-new', 'build-old', 'gone-job', 'gone-job-before'];
      expect(await idsIn(folder)).toEqual(all);
      expect(await signalbox(folder, 'run')).toMatchObject({ code: 0 });
      // The newest run of each job stays, however old.
      expect(await idsIn(folder)).toEqual(['build-new', 'gone-job']);
    },
  );

  test.skipIf(isMissing)('a question that would change anything is refused', async () => {
    const folder = temporaryFolder('history');
    projectIn(folder, await place());
    await signalbox(folder, 'ingest', 'runs.ndjson');
    const { code, stderr } = await signalbox(folder, 'query', 'DELETE FROM runs');
    expect(code).toBe(2);
    expect(stderr).not.toBe('');
    expect(await idsIn(folder)).toHaveLength(4);
  });
});

test('a table for people is cut to what is shown, and says how many rows there are', async () => {
  const folder = temporaryFolder('history');
  projectIn(folder, 'history.db');
  await signalbox(folder, 'ingest', 'runs.ndjson');
  const { stdout } = await signalbox(
    folder,
    'query',
    'SELECT job, count(*) AS n FROM runs GROUP BY job',
  );
  expect(stdout).toBe('job     n\n──────  ─\nbuild   2\ndeploy  2\n2 rows\n');
});

test('--history names the same file to ingest, run and query, called from another folder', async () => {
  const outer = temporaryFolder('history');
  const shop = join(outer, 'shop');
  mkdirSync(shop);
  projectIn(shop, 'unused.db');
  const options = ['-C', 'shop', '--history', 'own.db'];
  await signalbox(outer, 'ingest', 'shop/runs.ndjson', ...options);
  expect(await idsIn(outer, ...options)).toHaveLength(4);
  expect(await signalbox(outer, 'run', ...options)).toMatchObject({ code: 0 });
  expect(await idsIn(outer, ...options)).toHaveLength(2);
  expect(await idsIn(shop, '--history', join(shop, 'own.db'))).toHaveLength(2);
});

const REPORT = `<testsuites><testsuite name="unit" timestamp="2026-11-20T10:00:00">
  <testcase name="adds" time="1.5"/>
  <testcase name="subtracts" time="0.25"><failure message="expected 4 to be 5">sum.js:3</failure></testcase>
  <testcase name="divides"><skipped/></testcase>
</testsuite></testsuites>`;

describe('test reports as a run', () => {
  const told = ['--repo', 'acme/shop', '--job', 'unit', '--branch', 'main', '--sha', 'abc'];

  async function ask(folder: string, sql: string) {
    const { stdout } = await signalbox(folder, 'query', sql, '--json');
    return stdout
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row));
  }

  test('a folder of reports is one run, with its tests and what it failed of', async () => {
    const folder = temporaryFolder('junit');
    mkdirSync(join(folder, 'reports'));
    writeFileSync(join(folder, 'reports', 'a.xml'), REPORT);
    const more =
      '<testsuite timestamp="2026-11-20T09:59:00"><testcase name="more" time="2"/></testsuite>';
    writeFileSync(join(folder, 'reports', 'b.xml'), more);
    for (let time = 0; time < 2; time += 1) {
      expect(await signalbox(folder, 'ingest', '--junit', 'reports/*.xml', ...told)).toMatchObject({
        code: 0,
        stdout: 'reports/*.xml: 1 read, 1 written, 0 rejected\n',
      });
    }
    expect(await ask(folder, 'SELECT * FROM runs')).toMatchObject([
      {
        ...{ repo: 'acme/shop', job: 'unit', branch: 'main', sha: 'abc', conclusion: 'failure' },
        started_at: Date.parse('2026-11-20T09:59:00Z'),
        completed_at: Date.parse('2026-11-20T09:59:03.750Z'),
        duration_ms: 3750,
      },
    ]);
    expect(
      await ask(folder, 'SELECT name, status, duration_ms FROM tests ORDER BY position'),
    ).toEqual([
      { name: 'adds', status: 'passed', duration_ms: 1500 },
      { name: 'subtracts', status: 'failed', duration_ms: 250 },
      { name: 'divides', status: 'skipped', duration_ms: null },
      { name: 'more', status: 'passed', duration_ms: 2000 },
    ]);
    expect(await ask(folder, 'SELECT cause, title, excerpt FROM failures')).toEqual([
      { cause: 'test.assertion', title: 'subtracts: expected 4 to be 5', excerpt: 'sum.js:3' },
    ]);
  });

  test.each([
    ['no report', ['--junit', '*.none'], null, 'No test report matches *.none.'],
    ['no time', ['--junit', '*.xml'], REPORT.replace(/ timestamp="[^"]*"/, ''), '--started-at'],
    [
      'a wrong time',
      ['--junit', '*.xml', '--started-at', 'noon'],
      REPORT,
      'found "noon", expected an ISO',
    ],
    [
      'one that is cut before its failure',
      ['--junit', '*.xml'],
      REPORT.slice(0, 120),
      'nobody knows whether the run passed',
    ],
  ])('%s is told, and nothing is written', async (_, argv, report, sentence) => {
    const folder = temporaryFolder('junit');
    if (report !== null) writeFileSync(join(folder, 'report.xml'), report);
    const { code, stderr } = await signalbox(folder, 'ingest', ...argv);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
    expect(await ask(folder, 'SELECT count(*) AS n FROM runs')).toEqual([{ n: 0 }]);
  });
});

test('an export of another CI is read by its name', async () => {
  const folder = temporaryFolder('export');
  const job = { id: 7, name: 'rspec', status: 'success', started_at: '2026-11-20T10:00:00Z' };
  writeFileSync(
    join(folder, 'jobs.json'),
    JSON.stringify([{ ...job, finished_at: '2026-11-20T10:01:00Z' }]),
  );
  const argv = ['ingest', '--from', 'gitlab', 'jobs.json', '--repo', 'acme/shop'];
  expect(await signalbox(folder, ...argv)).toMatchObject({
    code: 0,
    stdout: 'jobs.json: 1 read, 1 written, 0 rejected\n',
  });
  expect(await signalbox(folder, 'ingest', '--from', 'travis', 'jobs.json')).toMatchObject({
    code: 2,
  });
});
