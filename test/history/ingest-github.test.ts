import { afterEach, describe, expect, test } from 'vitest';
import { createGitHubReader, ingestGitHub, memoryHistory } from '#history';
import { systemClock } from '#std';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import type { FakeRun, FakeState } from '../fake-github/state.ts';
import { job, MINUTE_MS, run } from './github-runs.ts';
import { allOf, DISK_FULL, entryOf, NOON } from './hand-made.ts';

let github: FakeGitHub;
afterEach(async () => {
  await github.close();
  expect(github.violations()).toEqual([]);
});

async function start(runs: readonly FakeRun[], part: Partial<FakeState> = {}): Promise<void> {
  github = await startFakeGitHub({ state: { runs: [...runs], rateLimit: 5000, ...part } });
}

function reader(timeoutMs?: number) {
  return createGitHubReader({
    baseUrl: github.url,
    token: 'token',
    clock: systemClock(),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
}

const OPTIONS = { repo: 'acme/shop', since: NOON - 90 * 86_400_000, budget: 200 };

async function idsIn(store: ReturnType<typeof memoryHistory>): Promise<readonly string[]> {
  return (await allOf(store.entries())).map((entry) => entry.run.id);
}

test('each job of each attempt becomes a run of the history', async () => {
  await start([
    run(1, {
      attempt: 2,
      event: 'pull_request',
      headBranch: 'main',
      headRepository: 'alice/shop',
      jobs: [
        job(10, 'build'),
        job(11, 'test', { conclusion: 'failure' }),
        job(12, 'test', { attempt: 2 }),
      ],
    }),
  ]);
  const store = memoryHistory();
  expect(await ingestGitHub(store, reader(), OPTIONS)).toMatchObject({
    read: 3,
    written: 3,
    requests: 2,
    runs: 1,
    complete: true,
    problem: null,
  });
  const entries = await allOf(store.entries());
  expect(entries.map(({ run: { id, attempt, conclusion } }) => [id, attempt, conclusion])).toEqual([
    ['1-1-build', 1, 'success'],
    ['1-1-test', 1, 'failure'],
    ['1-2-test', 2, 'success'],
  ]);
  expect(entries[0]?.run).toMatchObject({
    repo: 'acme/shop',
    job: 'build',
    branch: 'alice:main',
    durationMs: MINUTE_MS,
    runner: 'GitHub Actions 1',
    extra: { workflow: 'CI', event: 'pull_request', githubJob: 10 },
  });
});

test('a second call asks once and finds nothing new', async () => {
  await start([run(1), run(2)]);
  const store = memoryHistory();
  await ingestGitHub(store, reader(), OPTIONS);
  // The first call moved the window on; the second learns its pages.
  await ingestGitHub(store, reader(), OPTIONS);
  const before = github.requests.length;
  expect(await ingestGitHub(store, reader(), OPTIONS)).toMatchObject({ requests: 1, written: 0 });
  expect(github.requests.slice(before).map(({ status }) => status)).toEqual([304]);
});

test('a later call reads new runs, re-runs, and those that had not finished', async () => {
  await start([run(2), run(3, { status: 'in_progress', conclusion: null, jobs: [] })]);
  const store = memoryHistory();
  await ingestGitHub(store, reader(), OPTIONS);
  expect(await idsIn(store)).toEqual(['2-1-build']);
  github.state.runs.splice(
    0,
    2,
    run(1),
    run(2, { attempt: 2, jobs: [job(20, 'build'), job(21, 'build', { attempt: 2 })] }),
    run(3),
  );
  expect(await ingestGitHub(store, reader(), OPTIONS)).toMatchObject({
    written: 3,
    alreadyKnown: 1,
  });
  expect([...(await idsIn(store))].sort()).toEqual([
    '1-1-build',
    '2-1-build',
    '2-2-build',
    '3-1-build',
  ]);
});

test('the budget is kept, and calls in a row read everything once', async () => {
  await start(Array.from({ length: 25 }, (_, index) => run(index + 1)));
  const store = memoryHistory();
  const seen: number[] = [];
  for (let call = 0; call < 10; call += 1) {
    const summary = await ingestGitHub(store, reader(), { ...OPTIONS, budget: 7 });
    expect(summary.requests).toBeLessThanOrEqual(7);
    seen.push(summary.written);
    if (summary.complete) break;
  }
  expect(seen).toEqual([6, 6, 6, 6, 1]);
  expect(new Set(await idsIn(store)).size).toBe(25);
  expect((await idsIn(store))[0]).toBe('1-1-build');
});

test('more runs than GitHub shows for a search are read to the last', async () => {
  await start(
    Array.from({ length: 70 }, (_, index) => run(index + 1)),
    { searchLimit: 20 },
  );
  const store = memoryHistory();
  const progress: number[] = [];
  const summary = await ingestGitHub(store, reader(), {
    ...OPTIONS,
    onProgress: ({ requests }) => progress.push(requests),
  });
  expect(summary).toMatchObject({ written: 70, complete: true });
  expect(new Set(await idsIn(store)).size).toBe(70);
  expect(progress.at(-1)).toBe(summary.requests);
});

test('a job that recorded itself keeps what it knows', async () => {
  await start([run(1, { jobs: [job(10, 'integration', { conclusion: 'failure' })] })]);
  const store = memoryHistory();
  const own = entryOf({ id: '1-1-integration', signatures: [DISK_FULL] });
  await store.record(own);
  expect(await ingestGitHub(store, reader(), OPTIONS)).toMatchObject({ alreadyKnown: 1 });
  expect(await allOf(store.entries())).toEqual([own]);
});

test('jobs of one name in one run stay apart', async () => {
  await start([run(1, { jobs: [job(10, 'build'), job(11, 'build')] })]);
  const store = memoryHistory();
  await ingestGitHub(store, reader(), OPTIONS);
  expect(await idsIn(store)).toEqual(['1-1-build#10', '1-1-build#11']);
});

describe('when GitHub refuses', () => {
  test.each(['not-found', 'gone'] as const)('a run that is %s is passed over', async (kind) => {
    await start([run(1), run(2)]);
    github.fail({ kind, operation: 'actions/list-jobs-for-workflow-run', times: 1 });
    const store = memoryHistory();
    expect(await ingestGitHub(store, reader(), OPTIONS)).toMatchObject({ gone: 1, complete: true });
    expect(await idsIn(store)).toEqual(['2-1-build']);
  });

  test.each([
    ['unauthorised', { kind: 'unauthorised' }],
    ['integration', { kind: 'missing-permission', permission: 'actions=read' }],
    ['primary-limit', { kind: 'rate-limited', limit: 'primary' }],
    ['secondary-limit', { kind: 'rate-limited', limit: 'secondary' }],
    ['server-error', { kind: 'unavailable', status: 502 }],
    ['cut-body', { kind: 'unreadable-answer' }],
  ] as const)('%s ends the reading, which goes on the next time', async (kind, problem) => {
    await start([run(1), run(2)]);
    github.fail({
      kind,
      operation: 'actions/list-jobs-for-workflow-run',
      after: 1,
      permission: 'actions=read',
      retryAfter: 100,
    });
    const store = memoryHistory();
    const first = await ingestGitHub(store, reader(), OPTIONS);
    expect(first).toMatchObject({ complete: false, written: 1, problem });
    github.heal();
    expect(await ingestGitHub(store, reader(), OPTIONS)).toMatchObject({
      complete: true,
      written: 1,
    });
  });

  test('a server that never answers is given up', async () => {
    await start([run(1)]);
    github.fail({ kind: 'silent' });
    expect(await ingestGitHub(memoryHistory(), reader(200), OPTIONS)).toMatchObject({
      complete: false,
      problem: { kind: 'no-answer', message: 'nothing within 0.2 s' },
    });
  });

  test('requests are left for the other steps of the hour', async () => {
    await start(
      Array.from({ length: 30 }, (_, index) => run(index + 1)),
      { rateLimit: 60 },
    );
    const summary = await ingestGitHub(memoryHistory(), reader(), OPTIONS);
    expect(summary).toMatchObject({ requests: 10, complete: false, problem: null });
  });
});
