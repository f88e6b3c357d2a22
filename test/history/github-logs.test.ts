import { afterEach, describe, expect, test } from 'vitest';
import type { Signature } from '#domain';
import {
  createGitHubReader,
  type HistoryStore,
  ingestGitHub,
  memoryHistory,
  type ReadJobLog,
} from '#history';
import { systemClock } from '#std';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import { LOG_ORIGIN } from '../fake-github/log-origin.ts';
import type { FakeJob } from '../fake-github/state.ts';
import { job, run } from './github-runs.ts';
import { allOf, NOON } from './hand-made.ts';

const LOGS = 'actions/download-job-logs-for-workflow-run';
const OPTIONS = { repo: 'acme/shop', since: NOON - 90 * 86_400_000, budget: 200 };

let github: FakeGitHub;
afterEach(async () => {
  await github.close();
  expect(github.violations()).toEqual([]);
});

function failed(id: number, part: Partial<FakeJob> = {}): FakeJob {
  return job(id, `test-${id}`, { conclusion: 'failure', log: `${id} broke`, ...part });
}

/** One run a job, the first the newest. */
async function start(...jobs: readonly FakeJob[]): Promise<void> {
  const runs = jobs.map((each, index) => run(index + 1, { jobs: [each] }));
  github = await startFakeGitHub({ state: { runs, rateLimit: 5000 } });
}

/** The whole text is the signature: a part of a log would show. */
const readLog: ReadJobLog = async (log) => {
  let text = '';
  for await (const piece of log) text += Buffer.from(piece).toString();
  const failure = { cause: 'unknown', title: '', excerpt: '', culprit: null, masked: null };
  return {
    failures: [{ ...failure, signature: text as Signature }],
    tests: [{ name: 'a', status: 'failed', durationMs: null }],
  };
};

interface IngestParts {
  readonly store?: HistoryStore;
  readonly budget?: number;
  readonly timeoutMs?: number;
  readonly mostLogBytes?: number;
}

function ingest({ store = memoryHistory(), budget = 200, ...reader }: IngestParts = {}) {
  const clock = systemClock();
  const options = { baseUrl: github.url, token: 'secret', clock, ...reader };
  return ingestGitHub(store, createGitHubReader(options), { ...OPTIONS, budget, readLog });
}

async function signaturesIn(store: HistoryStore) {
  const entries = await allOf(store.entries());
  return Object.fromEntries(
    entries.map(({ run: { job: name }, failures }) => [name, failures[0]?.signature ?? null]),
  );
}

function asked(operation: string): readonly string[] {
  return github.requests.filter((each) => each.operation === operation).map(({ path }) => path);
}

test('failed jobs keep what their log says, and only theirs is asked for', async () => {
  await start(
    failed(10),
    failed(20, { conclusion: 'timed_out' }),
    job(30, 'passed', { log: 'fine' }),
    job(40, 'cancelled', { conclusion: 'cancelled', log: 'stopped' }),
  );
  const store = memoryHistory();
  expect(await ingest({ store })).toMatchObject({
    written: 4,
    requests: 7,
    logs: { read: 2, gone: 0, unread: 0, refused: null },
  });
  expect(await signaturesIn(store)).toEqual({
    'test-10': '10 broke',
    'test-20': '20 broke',
    passed: null,
    cancelled: null,
  });
  const tests = (await allOf(store.entries())).flatMap((entry) => entry.tests);
  expect(tests).toHaveLength(2);
  expect(asked(LOG_ORIGIN)).toEqual(['/_logs/10', '/_logs/20']);
});

test('a log that comes in small pieces is read whole', async () => {
  await start(failed(10, { log: 'x'.repeat(5000) }));
  github.fail({ kind: 'slow-drip', operation: LOG_ORIGIN });
  const store = memoryHistory();
  expect(await ingest({ store })).toMatchObject({ logs: { read: 1 } });
  expect(await signaturesIn(store)).toEqual({ 'test-10': 'x'.repeat(5000) });
});

describe('a log that cannot be had leaves its job without failures', () => {
  test.each(['gone', 'not-found'] as const)('%s', async (kind) => {
    await start(failed(10), failed(20));
    github.fail({ kind, operation: LOGS, times: 1 });
    const store = memoryHistory();
    expect(await ingest({ store })).toMatchObject({ complete: true, logs: { read: 1, gone: 1 } });
    expect(await signaturesIn(store)).toEqual({ 'test-10': null, 'test-20': '20 broke' });
  });

  test.each([
    ['cut-body', {}, /terminated/],
    ['hang-up', {}, /fetch failed/],
    ['server-error', {}, /answered 502/],
    ['silent', { timeoutMs: 200 }, /did not come within 0\.2 s/],
    ['stall', { timeoutMs: 200 }, /did not come within 0\.2 s/],
  ] as const)('%s, after one more attempt', async (kind, reader, problem) => {
    await start(failed(10), failed(20));
    github.fail({ kind, operation: LOG_ORIGIN, times: 2 });
    const store = memoryHistory();
    expect(await ingest({ store, ...reader })).toMatchObject({
      complete: true,
      logs: { read: 1, unread: 1, firstProblem: expect.stringMatching(problem) },
    });
    expect(await signaturesIn(store)).toEqual({ 'test-10': null, 'test-20': '20 broke' });
    expect(asked(LOG_ORIGIN)).toHaveLength(3);
  });

  test('one that is longer than allowed', async () => {
    await start(failed(10, { log: 'x'.repeat(2000) }), failed(20));
    expect(await ingest({ mostLogBytes: 1000 })).toMatchObject({
      logs: { read: 1, unread: 1, firstProblem: 'the log is longer than 1000 bytes' },
    });
  });
});

test('a line that is cut once is asked again, and the log is read whole', async () => {
  await start(failed(10));
  github.fail({ kind: 'cut-body', operation: LOG_ORIGIN, times: 1 });
  const store = memoryHistory();
  expect(await ingest({ store })).toMatchObject({ logs: { read: 1, unread: 0 } });
  expect(await signaturesIn(store)).toEqual({ 'test-10': '10 broke' });
});

test('a token that may not read logs is asked for one only, and the runs are read all the same', async () => {
  await start(failed(10), failed(20));
  github.fail({ kind: 'integration', operation: LOGS, permission: 'actions=read' });
  expect(await ingest()).toMatchObject({
    written: 2,
    complete: true,
    logs: { read: 0, refused: { kind: 'missing-permission', permission: 'actions=read' } },
  });
  expect(asked(LOGS)).toHaveLength(1);
});

test('calls with a small budget read every log once, the newest first', async () => {
  await start(...Array.from({ length: 6 }, (_, index) => failed((index + 1) * 10)));
  const store = memoryHistory();
  for (let call = 0; call < 12; call += 1) {
    const summary = await ingest({ store, budget: 4 });
    expect(summary.requests).toBeLessThanOrEqual(4);
    if (summary.complete) break;
  }
  const all = ['10', '20', '30', '40', '50', '60'];
  expect(asked(LOG_ORIGIN)).toEqual(all.map((id) => `/_logs/${id}`));
  const signatures = Object.values(await signaturesIn(store));
  expect(signatures).toEqual(all.map((id) => `${id} broke`));
});

test('a limit in the middle of a run ends the reading, which goes on with the next log', async () => {
  const runs = [run(1, { jobs: [failed(10), failed(11), job(12, 'lint')] })];
  github = await startFakeGitHub({ state: { runs, rateLimit: 5000 } });
  github.fail({ kind: 'primary-limit', operation: LOGS, after: 1, retryAfter: 100 });
  const store = memoryHistory();
  expect(await ingest({ store })).toMatchObject({
    complete: false,
    problem: { kind: 'rate-limited' },
    logs: { read: 1 },
  });
  expect(await signaturesIn(store)).toEqual({ lint: null, 'test-10': '10 broke' });
  github.heal();
  expect(await ingest({ store })).toMatchObject({ complete: true, written: 1, alreadyKnown: 2 });
  expect(asked(LOG_ORIGIN)).toEqual(['/_logs/10', '/_logs/11']);
});
