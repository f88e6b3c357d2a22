import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RerunInput } from '#publish';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import type { FakeRun } from '../fake-github/state.ts';
import { REFUSALS } from './refusals.ts';
import {
  endedOf,
  inputOf,
  jobOf,
  rerunOn,
  runOf,
  type Said,
  saidOf,
  verdictOf,
} from './rerun-input.ts';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub({ state: { runs: [runOf()] } });
});
afterEach(async () => {
  await github.close();
  expect(github.violations()).toEqual([]);
});

function rerun(input = inputOf(), deadlineMs?: number) {
  return rerunOn(github, input, deadlineMs);
}

test('a run whose one failed job is safe to repeat is repeated, and the decision is told', async () => {
  expect(await rerun()).toEqual({
    sink: 're-run',
    status: 'created',
    url: 'https://github.com/acme/shop/actions/runs/31',
    note: 'repetition 1 of at most 2',
  });
  expect(github.state.runs[0]?.attempt).toBe(2);
});

describe('nothing is repeated, and nothing asked of GitHub', () => {
  test.each<[string, RerunInput]>([
    ['no-configuration', inputOf({ policy: null })],
    ['switched-off', inputOf({ policy: { when: 'never', max: 2 } })],
    ['in-progress', inputOf({ ended: null })],
    ['nothing-failed', inputOf({ ended: null }, { outcome: 'passed' })],
    ['nothing-failed', inputOf({ ended: null }, { outcome: 'cancelled' })],
    ['fork', inputOf({ ended: endedOf({ isOfFork: true }) })],
    ['nothing-failed', inputOf({ ended: endedOf({ conclusion: 'success' }) })],
    ['nothing-failed', inputOf({ ended: endedOf({ conclusion: 'cancelled' }) })],
    ['attempts-used', inputOf({ ended: endedOf({ attempt: 3 }) }, { attempt: 3 })],
    ['attempts-used', inputOf({ policy: { when: 'retry-safe', max: 0 } })],
    ['dry-run', inputOf({ dryRun: true })],
    ['no-token', inputOf({ hasToken: false })],
  ])('%s', async (reason, input) => {
    expect(await rerun(input)).toMatchObject({ status: 'skipped', reason });
    expect(github.requests).toEqual([]);
  });

  test.each<[string, Said]>([
    ['another run', { run: 3 }],
    ['a run whose number begins alike', { run: 311 }],
    ['another attempt', { attempt: 2 }],
  ])('a report of %s, also one that names its job', async (_, said) => {
    for (const id of [undefined, 1]) {
      const own = id === undefined ? said : { ...said, id };
      expect(await rerun(inputOf({}, own))).toMatchObject({
        reason: 'other-run',
        detail: '"integration"',
      });
    }
    expect(github.requests).toEqual([]);
  });

  test('a report that names this attempt in its id and another beside it', async () => {
    const said = saidOf();
    const reports = [{ ...said, context: { ...said.context, attempt: 2 } }];
    expect(await rerun(inputOf({ reports }))).toMatchObject({ reason: 'other-run' });
  });

  test.each([
    { cause: 'auth.secret' },
    { cause: 'auth.permission' },
    { cause: 'auth.rate' },
    { cause: 'config.env' },
    { cause: 'svc.config' },
    { relation: 'introduced' },
    { retrySafe: 'no' },
  ] as const)('%j, beside one that is safe and in one job of three', async (part) => {
    const verdict = verdictOf(part);
    const detail = `"integration (24)": ${verdict.cause}, ${verdict.relation}`;
    const legs = ['22', '24', '26'].map((matrix) => ({
      matrix,
      verdicts: matrix === '24' ? [verdictOf(), verdict] : [verdictOf()],
    }));
    expect(await rerun(inputOf({}, ...legs))).toEqual({
      sink: 're-run',
      status: 'skipped',
      reason: 'not-retry-safe',
      detail,
    });
    expect(github.requests).toEqual([]);
  });

  test.each<[string, Said]>([
    ['not-retry-safe', { outcome: 'not-started' }],
    ['not-retry-safe', { outcome: 'cancelled', verdicts: [verdictOf({ relation: 'introduced' })] }],
    ['unexplained', { verdicts: [] }],
    ['unexplained', { incomplete: 'It was killed.' }],
  ])('%s: %j', async (reason, said) => {
    const detail = expect.stringContaining('"lint"');
    const result = await rerun(inputOf({}, {}, { job: 'lint', ...said }));
    expect(result).toMatchObject({ reason, detail });
    expect(github.requests).toEqual([]);
  });

  test('what is worth one try is not tried twice', async () => {
    const once = { verdicts: [verdictOf({ retrySafe: 'once' })] };
    const again = inputOf({ ended: endedOf({ attempt: 2 }) }, { ...once, attempt: 2 });
    expect(await rerun(again)).toMatchObject({ reason: 'not-retry-safe' });
    expect(await rerun(inputOf({}, once))).toMatchObject({ status: 'created' });
  });

  test('what could not be read may object', async () => {
    expect(await rerun(inputOf({ unread: ['signalbox-24', 'signalbox-26'] }))).toMatchObject({
      reason: 'unexplained',
      detail: 'not read: "signalbox-24", "signalbox-26"',
    });
  });
});

describe('of several projects', () => {
  const till = { job: 'till', project: 'till' };

  test('each has to allow it', async () => {
    const { allowedReruns: _, ...never } = saidOf({ ...till, id: 2 });
    const input = inputOf({}, { id: 1 });
    const result = await rerun({ ...input, reports: [...input.reports, never] });
    expect(result).toMatchObject({ reason: 'switched-off', detail: 'of "till"' });
  });

  test('one that passed is not asked', async () => {
    const passed = saidOf({ ...till, outcome: 'passed', verdicts: [], allowedReruns: 0 });
    const result = await rerun(inputOf({ reports: [saidOf(), passed] }));
    expect(result).toMatchObject({ status: 'created' });
  });

  test('the lowest limit counts', async () => {
    const jobs = [jobOf(1, 'integration', 'failure'), jobOf(2, 'till', 'failure')];
    github.state.runs.splice(0, 1, runOf({ jobs }));
    const first = inputOf({}, {}, { ...till, allowedReruns: 1 });
    expect(await rerun(first)).toMatchObject({ note: 'repetition 1 of at most 1' });
    const ended = endedOf({ attempt: 2 });
    const second = inputOf({ ended }, { attempt: 2 }, { ...till, attempt: 2, allowedReruns: 1 });
    expect(await rerun(second)).toMatchObject({ reason: 'attempts-used' });
  });
});

test('a dry run says what it would do', async () => {
  expect(await rerun(inputOf({ dryRun: true }, {}, { job: 'lint' }))).toMatchObject({
    detail:
      'it would repeat the failed jobs of run 31, attempt 1, if no job failed but "integration", "lint"',
  });
  expect(await rerun(inputOf({ dryRun: true, reports: [] }))).toMatchObject({
    reason: 'unexplained',
  });
});

describe('GitHub has the last word', () => {
  test.each<[string, Partial<FakeRun>]>([
    ['other-run', { attempt: 2 }],
    ['in-progress', { status: 'in_progress', conclusion: null }],
    ['nothing-failed', { conclusion: 'cancelled' }],
    ['unexplained', { jobs: [jobOf(1, 'integration', 'success')] }],
  ])('%s', async (reason, part) => {
    github.state.runs.splice(0, 1, runOf(part));
    expect(await rerun()).toMatchObject({ status: 'skipped', reason });
    expect(github.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });
});

describe('GitHub refusing changes nothing but the result of the re-run', () => {
  // Of this answer nothing is read but that it came.
  const read = REFUSALS.filter(([kind]) => kind !== 'cut-body' && kind !== 'redirect');
  test.each(read)('%s', async (kind, error) => {
    const operation = 'actions/re-run-workflow-failed-jobs';
    github.fail({ kind, operation, permission: 'actions=write' });
    expect(await rerun()).toEqual({
      sink: 're-run',
      status: 'failed',
      error: expect.stringMatching(error),
    });
    expect(github.requests.filter((request) => request.operation === operation)).toHaveLength(1);
  });

  test.each(['silent', 'drip'] as const)('%s: given up at the deadline', async (kind) => {
    github.fail({ kind });
    expect(await rerun(inputOf(), 300)).toMatchObject({ status: 'failed' });
  });
});
