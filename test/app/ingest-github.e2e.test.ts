import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import { LOG_ORIGIN } from '../fake-github/log-origin.ts';
import { job, run } from '../history/github-runs.ts';
import { bundledSignalbox } from '../support/bundled-signalbox.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const execute = promisify(execFile);

let built: string;
let program: string;
beforeAll(async () => {
  built = realpathSync(mkdtempSync(join(tmpdir(), 'signalbox-ingest-')));
  program = await bundledSignalbox(built);
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

let github: FakeGitHub;
afterEach(async () => {
  await github.close();
  expect(github.violations()).toEqual([]);
});

const PASSWORD = 'correct-horse-battery';

/** As GitHub writes a job's log: a stamp before each line. */
function logOf(file: string): string {
  return [
    '##[group]Run npm test',
    'npm test',
    '##[endgroup]',
    `connecting with ${PASSWORD}`,
    'TAP version 13',
    `not ok 1 - ${file} adds up`,
    '  ---',
    `  error: 'expected 4 to be 5, with ${PASSWORD}'`,
    '  ...',
    '1..1',
    '# tests 1',
    '# pass 0',
    '# fail 1',
    '##[error]Process completed with exit code 1.',
  ]
    .map((line) => `2026-11-20T11:59:00.0000000Z ${line}\n`)
    .join('');
}

async function start(ids: readonly number[]): Promise<void> {
  const runs = ids.map((id, index) => {
    const failed = job(id, `test-${id}`, { conclusion: 'failure', log: logOf(`sum-${id}`) });
    return run(index + 1, { jobs: [failed, job(id + 1, 'lint')] });
  });
  github = await startFakeGitHub({ state: { runs, rateLimit: 5000 } });
}

function environment() {
  return {
    ...process.env,
    GITHUB_API_URL: github.url,
    GITHUB_TOKEN: 'ghs_a-token-of-the-workflow',
    DATABASE_PASSWORD: PASSWORD,
  };
}

const INGEST = ['ingest', '--github', 'acme/shop', '--since', '2026-11-01'];

function signalbox(folder: string, ...argv: readonly string[]) {
  return execute(process.execPath, [program, ...argv], { cwd: folder, env: environment() });
}

interface FailureOfRun {
  readonly job: string;
  readonly signature: string;
  readonly cause: string;
  readonly title: string;
  readonly excerpt: string;
}

async function failuresIn(folder: string): Promise<readonly FailureOfRun[]> {
  const sql = `SELECT job, signature, cause, title, excerpt FROM failures
    JOIN runs ON runs.key = failures.run ORDER BY job`;
  const { stdout } = await signalbox(folder, 'query', sql, '--json');
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

test('a failed job stands in the history as "signalbox explain" tells it, without secrets', async () => {
  await start([10, 20]);
  github.fail({ kind: 'slow-drip', operation: LOG_ORIGIN });
  const folder = temporaryFolder('ingest');
  const { stdout } = await signalbox(folder, ...INGEST);
  expect(stdout).toBe(
    'acme/shop: 4 read, 4 written, 0 rejected\nacme/shop: logs of failed jobs: 2 read\n',
  );
  const failures = await failuresIn(folder);
  expect(failures.map(({ job: name }) => name)).toEqual(['test-10', 'test-20']);
  writeFileSync(join(folder, 'job.log'), logOf('sum-10'));
  const explained = JSON.parse((await signalbox(folder, 'explain', 'job.log', '--json')).stdout);
  expect(failures[0]).toMatchObject({
    signature: explained.failures[0].signature,
    cause: explained.failures[0].cause,
    title: explained.failures[0].title,
  });
  expect(failures[0]?.excerpt).toContain('expected 4 to be 5');
  expect(failures[0]?.excerpt).not.toContain(PASSWORD);
  const tests = await signalbox(folder, 'query', 'SELECT name, status FROM tests', '--json');
  expect(tests.stdout).toContain('{"name":"sum-10 adds up","status":"failed"}\n');
});

test('what goes on after a kill asks again only for the log it had not read', async () => {
  await start([10, 20, 30]);
  github.fail({ kind: 'stall', operation: LOG_ORIGIN, after: 1, times: 1 });
  const folder = temporaryFolder('ingest');
  const killed = spawn(process.execPath, [program, ...INGEST], { cwd: folder, env: environment() });
  const closed = new Promise((resolve) => killed.once('close', resolve));
  const logs = () => github.requests.filter(({ operation }) => operation === LOG_ORIGIN);
  await expect.poll(() => logs().length, { timeout: 30_000 }).toBe(2);
  killed.kill('SIGKILL');
  await closed;
  const jobs = github.requests.filter(({ path }) => path.includes('/runs/1/jobs'));
  await signalbox(folder, ...INGEST);
  expect(logs().map(({ path }) => path)).toEqual([10, 20, 20, 30].map((id) => `/_logs/${id}`));
  expect((await failuresIn(folder)).map((failure) => failure.job)).toEqual([
    'test-10',
    'test-20',
    'test-30',
  ]);
  expect(github.requests.filter(({ path }) => path.includes('/runs/1/jobs'))).toEqual(jobs);
});

test('--job-logs none asks for none, and --max-requests is kept', async () => {
  await start([10, 20, 30]);
  const folder = temporaryFolder('ingest');
  const { stdout } = await signalbox(folder, ...INGEST, '--job-logs', 'none', '--max-requests=2');
  expect(stdout).toContain('2 read, 2 written');
  expect(github.requests).toHaveLength(2);
  expect(await failuresIn(folder)).toEqual([]);
});
