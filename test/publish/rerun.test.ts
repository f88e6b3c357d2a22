import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Verdict } from '#domain';
import { applyPublication, planRerun, publishPorts, type RerunInput } from '#publish';
import { createRunControl } from '../../src/publish/rerun/octokit-runs.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import type { FakeJob, FakeRun } from '../fake-github/state.ts';
import { CONTEXT, reportOf, SHA } from './publication.ts';
import { callOf, REFUSALS } from './refusals.ts';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub({ state: { runs: [runOf()] } });
});
afterEach(async () => {
  await github.close();
  expect(github.violations()).toEqual([]);
});

function runOf(part: Partial<FakeRun> = {}): FakeRun {
  return {
    id: 31,
    name: 'CI',
    path: '.github/workflows/ci.yml',
    event: 'pull_request',
    status: 'completed',
    conclusion: 'failure',
    headBranch: 'feature',
    headSha: SHA,
    headRepository: 'acme/shop',
    createdAt: '2026-11-20T10:00:00Z',
    attempt: 1,
    jobs: [
      jobOf(1, 'integration', 'failure'),
      jobOf(2, 'lint', 'success'),
      jobOf(3, 'x', 'skipped'),
    ],
    ...part,
  };
}

function jobOf(id: number, name: string, conclusion: string): FakeJob {
  return {
    id,
    name,
    attempt: 1,
    status: 'completed',
    conclusion,
    startedAt: '2026-11-20T10:00:00Z',
    completedAt: '2026-11-20T10:05:00Z',
    runner: null,
    log: null,
  };
}

function verdictOf(part: Partial<Verdict> = {}): Verdict {
  const usual = { cause: 'net.reset', relation: 'intermittent', retrySafe: 'yes' } as const;
  return { ...usual, ...part } as Verdict;
}

function inputOf(part: Partial<RerunInput> = {}, verdicts = [verdictOf()]): RerunInput {
  const context = { ...CONTEXT, runId: '31-1-integration' };
  return {
    report: { ...reportOf('failed'), context, verdicts },
    policy: { when: 'retry-safe', max: 2 },
    dryRun: false,
    hasToken: true,
    ended: { id: 31, attempt: 1, isOfFork: false },
    ...part,
  };
}

async function rerun(input = inputOf(), deadlineMs?: number) {
  const nothing = { checks: null, issues: null, sendWebhook: null, memory: null };
  const ports = publishPorts({
    comment: null,
    summaryFile: null,
    outputFile: null,
    printLine: null,
    acting: { runs: createRunControl(callOf(github.url, deadlineMs)), ...nothing },
  });
  return (await applyPublication([planRerun(input)], ports))[0];
}

test('a run whose one failure is safe to repeat is repeated, and the decision is told', async () => {
  expect(await rerun()).toEqual({
    sink: 're-run',
    status: 'created',
    url: 'https://github.com/acme/shop/actions/runs/31',
    note: 'repetition 1 of at most 2',
  });
  expect(github.state.runs[0]?.attempt).toBe(2);
});

describe('nothing is repeated, and nothing asked of GitHub', () => {
  const report = inputOf().report;
  const context = { ...report.context, attempt: 3, runId: '31-3-integration' };
  test.each<[string, RerunInput]>([
    ['switched-off', inputOf({ policy: { when: 'never', max: 2 } })],
    ['in-progress', inputOf({ ended: null })],
    ['fork', inputOf({ ended: { id: 31, attempt: 1, isOfFork: true } })],
    ['other-run', inputOf({ ended: { id: 3, attempt: 1, isOfFork: false } })],
    ['other-run', inputOf({ ended: { id: 31, attempt: 2, isOfFork: false } })],
    ['nothing-failed', inputOf({ report: { ...report, outcome: 'passed' } })],
    ['nothing-failed', inputOf({ report: { ...report, outcome: 'cancelled' } })],
    ['not-retry-safe', inputOf({ report: { ...report, outcome: 'not-started' } })],
    ['unexplained', inputOf({}, [])],
    ['unexplained', inputOf({ report: { ...report, incomplete: 'It was killed.' } })],
    [
      'attempts-used',
      inputOf({
        report: { ...report, context },
        ended: { id: 31, attempt: 3, isOfFork: false },
      }),
    ],
    ['dry-run', inputOf({ dryRun: true })],
    ['no-token', inputOf({ hasToken: false })],
  ])('%s', async (reason, input) => {
    expect(await rerun(input)).toMatchObject({ status: 'skipped', reason });
    expect(github.requests).toEqual([]);
  });

  test.each([
    { cause: 'auth.secret' },
    { cause: 'auth.permission' },
    { cause: 'auth.rate' },
    { cause: 'config.env' },
    { cause: 'svc.config' },
    { relation: 'introduced' },
    { retrySafe: 'no' },
  ] as const)('%j, also beside one that is safe', async (part) => {
    const result = await rerun(inputOf({}, [verdictOf(), verdictOf(part)]));
    expect(result).toMatchObject({ status: 'skipped', reason: 'not-retry-safe' });
    expect(github.requests).toEqual([]);
  });

  test('what is worth one try is not tried twice', async () => {
    const context2 = { ...report.context, attempt: 2, runId: '31-2-integration' };
    const input = inputOf({
      report: { ...report, context: context2, verdicts: [verdictOf({ retrySafe: 'once' })] },
      ended: { id: 31, attempt: 2, isOfFork: false },
    });
    expect(await rerun(input)).toMatchObject({ reason: 'not-retry-safe' });
  });
});

test('a dry run says what it would do', async () => {
  expect(await rerun(inputOf({ dryRun: true }))).toMatchObject({
    detail: 'it would repeat the failed jobs of run 31, attempt 1',
  });
});

describe('GitHub has the last word', () => {
  test.each<[string, Partial<FakeRun>]>([
    ['other-run', { attempt: 2 }],
    ['in-progress', { status: 'in_progress', conclusion: null }],
    ['nothing-failed', { conclusion: 'cancelled' }],
    ['unexplained', { jobs: [jobOf(1, 'a', 'failure'), jobOf(2, 'b', 'timed_out')] }],
    ['unexplained', { jobs: [jobOf(1, 'a', 'success')] }],
  ])('%s', async (reason, part) => {
    github.state.runs.splice(0, 1, runOf(part));
    expect(await rerun()).toMatchObject({ status: 'skipped', reason });
    expect(github.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  test('failed jobs beyond the first page are seen', async () => {
    const passed = Array.from({ length: 120 }, (_, index) => jobOf(index, `j${index}`, 'success'));
    const jobs = [...passed, jobOf(200, 'a', 'failure'), jobOf(201, 'b', 'failure')];
    github.state.runs.splice(0, 1, runOf({ jobs }));
    expect(await rerun()).toMatchObject({
      reason: 'unexplained',
      detail: '2 jobs failed, 1 was judged',
    });
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
