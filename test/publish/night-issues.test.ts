import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FlakyFailure, FlakyJob, IssueSettings, NightChange, Signature } from '#domain';
import { applyPublication, type NightIssuesInput, planNightIssues, publishPorts } from '#publish';
import { createIssueWriter } from '../../src/publish/issues/octokit-issues.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import type { FakeIssue } from '../fake-github/state.ts';
import { callOf, REFUSALS } from './refusals.ts';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(async () => {
  await github.close();
  expect(github.violations()).toEqual([]);
});

const ISSUES: IssueSettings = { flakes: true, changes: true, labels: ['signalbox', 'ci'] };
const AT = Date.parse('2026-11-20T04:00:00Z');

function flaky(job: string, passes: number, lostMs = 60_000): FlakyJob {
  return { job, reruns: passes + 1, passes, lostMs, nextPasses: null, signs: [] };
}

function failing(
  signature: string,
  jobs: Readonly<Record<string, number>>,
  lostMs = 60_000,
): FlakyFailure {
  const passes = Object.values(jobs).reduce((sum, count) => sum + count, 0);
  return {
    signature: signature as Signature,
    jobs: Object.entries(jobs).map(([job, count]) => ({ job, passes: count })),
    reruns: passes + 1,
    passes,
    lostMs,
    title: `${signature} happened`,
    cause: 'svc.start',
    culprit: null,
    excerpt: '',
  };
}

function changed(
  kind: NightChange['kind'],
  job: string,
  part: Partial<NightChange> = {},
): NightChange {
  const commits = { lastBefore: 'a'.repeat(40), first: 'b'.repeat(40) };
  const rates = { before: 0.01, after: 0.9, probability: 0.99, p: 0.001, adjustedP: 0.002 };
  const what = { subject: { kind: 'job' }, measure: 'failures' } as const;
  return { kind, job, at: AT, commits, ...what, ...rates, ...part };
}

interface Night {
  readonly flaky?: readonly FlakyJob[];
  readonly flakyFailures?: readonly FlakyFailure[];
  readonly changes?: readonly NightChange[];
}

function inputOf(found: Night, part: Partial<NightIssuesInput> = {}): NightIssuesInput {
  return {
    report: { flaky: [], flakyFailures: [], changes: [], ...found },
    settings: { issues: ISSUES, escalate: null },
    dryRun: false,
    hasToken: true,
    textOfFailure: ({ title, passes }) => ({ title: `Flaky: ${title}`, body: `${passes} passed` }),
    textOfFlake: ({ job, passes }) => ({ title: `Flaky: ${job}`, body: `${passes} passed` }),
    textOfChange: ({ job, kind, after }) => ({ title: `${job} ${kind}`, body: `${kind} ${after}` }),
    ...part,
  };
}

async function night(found: Night, part: Partial<NightIssuesInput> = {}, deadlineMs?: number) {
  const actions = planNightIssues(inputOf(found, part));
  const nothing = { checks: null, runs: null, sendWebhook: null, memory: null };
  const ports = publishPorts({
    comment: null,
    summaryFile: null,
    outputFile: null,
    printLine: null,
    acting: { issues: createIssueWriter(callOf(github.url, deadlineMs)), ...nothing },
  });
  return applyPublication(actions, ports);
}

function issue(part: Partial<FakeIssue> = {}): FakeIssue | undefined {
  const [first] = github.state.issues;
  if (first) Object.assign(first, part);
  return first;
}

function writes(): number {
  return github.requests.filter(({ method }) => method !== 'GET').length;
}

describe('one issue a failure that comes and goes', () => {
  test('whichever jobs see it, and none for those jobs beside it', async () => {
    const found: Night = {
      flaky: [flaky('node 22', 4), flaky('node 24', 3)],
      flakyFailures: [failing('m1-a', { 'node 22': 4, 'node 24': 3 })],
    };
    await night(found);
    expect(github.state.issues.map(({ title }) => title)).toEqual(['Flaky: m1-a happened']);
    const before = writes();
    await night(found);
    expect(writes()).toBe(before);
  });

  test('a job keeps one of its own for what has no name', async () => {
    await night({
      flaky: [flaky('e2e', 9), flaky('lint', 5)],
      flakyFailures: [failing('m1-a', { e2e: 6 }), failing('m1-b', { lint: 2 })],
    });
    const titles = github.state.issues.map(({ title }) => title);
    expect(titles).toEqual(['Flaky: e2e', 'Flaky: lint', 'Flaky: m1-a happened']);
  });

  test('closed when it is over, while another of the same job stays', async () => {
    const [first, second] = [failing('m1-a', { e2e: 3 }), failing('m1-b', { e2e: 4 })];
    await night({ flaky: [flaky('e2e', 7)], flakyFailures: [first, second] });
    await night({ flaky: [flaky('e2e', 4)], flakyFailures: [second] });
    expect(github.state.issues).toMatchObject([
      { title: 'Flaky: m1-a happened', state: 'closed', stateReason: 'completed' },
      { title: 'Flaky: m1-b happened', state: 'open' },
    ]);
    expect(github.state.comments.map(({ body }) => body)).toEqual([
      'It has not passed again within the last 30 days.',
    ]);
  });

  test('one that rests below the habit is neither told nor closed', async () => {
    await night({ flakyFailures: [failing('m1-a', { e2e: 3 })] });
    await night({ flakyFailures: [failing('m1-a', { e2e: 1 }), failing('m1-b', { e2e: 2 })] });
    expect(github.state.issues).toMatchObject([{ title: 'Flaky: m1-a happened', state: 'open' }]);
  });
});

describe('one issue a flaky job', () => {
  test('made once, changed when there is news, left alone when there is none', async () => {
    const [made] = await night({ flaky: [flaky('e2e', 3)] });
    expect(made).toMatchObject({ sink: 'issue', status: 'created' });
    expect(issue()).toMatchObject({ title: 'Flaky: e2e', labels: ['signalbox', 'ci'] });
    expect(issue()?.body).toMatch(/^<!-- signalbox:issue:\w{16}:\w{16} -->\n.*\n\n3 passed$/);
    const before = writes();
    const [same] = await night({ flaky: [flaky('e2e', 3)] });
    expect(same).toEqual({ sink: 'issue', status: 'skipped', reason: 'unchanged' });
    expect(writes()).toBe(before);
    expect((await night({ flaky: [flaky('e2e', 4)] }))[0]).toMatchObject({ status: 'updated' });
    expect(github.state.issues).toHaveLength(1);
    expect(issue()?.body).toContain('4 passed');
  });

  test('closed with a word when it is over, and opened again when it returns', async () => {
    await night({ flaky: [flaky('e2e', 3), flaky('api', 5)] });
    await night({ flaky: [flaky('api', 5)] });
    expect(github.state.issues).toMatchObject([
      { title: 'Flaky: e2e', state: 'closed', stateReason: 'completed' },
      { title: 'Flaky: api', state: 'open' },
    ]);
    expect(github.state.comments.map(({ body }) => body)).toEqual([
      'No failure of it passed again within the last 30 days.',
    ]);
    await night({ flaky: [flaky('api', 5)] });
    expect(github.state.comments).toHaveLength(1);
    const [back] = await night({ flaky: [flaky('e2e', 3), flaky('api', 5)] });
    expect(back).toMatchObject({ status: 'updated', note: 'opened again' });
    expect(github.state.issues).toHaveLength(2);
    expect(issue()?.state).toBe('open');
  });

  test('one that rests below the habit is neither told nor closed', async () => {
    await night({ flaky: [flaky('e2e', 3)] });
    await night({ flaky: [flaky('e2e', 1), flaky('api', 2)] });
    expect(github.state.issues).toMatchObject([{ title: 'Flaky: e2e', state: 'open' }]);
  });

  test('what somebody closed stays closed until there is more of it', async () => {
    await night({ flaky: [flaky('e2e', 3)] });
    issue({ state: 'closed', stateReason: 'completed' });
    expect((await night({ flaky: [flaky('e2e', 3)] }))[0]).toMatchObject({ reason: 'unchanged' });
    expect((await night({ flaky: [flaky('e2e', 4)] }))[0]).toMatchObject({ note: 'opened again' });
  });

  test('what somebody closed as not planned stays closed', async () => {
    await night({ flaky: [flaky('e2e', 3)] });
    issue({ state: 'closed', stateReason: 'not_planned' });
    expect((await night({ flaky: [flaky('e2e', 9)] }))[0]).toMatchObject({ reason: 'declined' });
  });

  test('ten at once, what costs most first', () => {
    const many = Array.from({ length: 12 }, (_, index) => flaky(`job-${index}`, 5));
    const actions = planNightIssues(inputOf({ flaky: many }));
    const titles = actions.flatMap((action) => ('title' in action ? [action.title] : []));
    expect(titles).toEqual(many.slice(0, 10).map(({ job }) => `Flaky: ${job}`));
    const [left, settled] = actions.slice(10);
    expect(left).toMatchObject({ reason: 'most-reached', detail: '2 more' });
    expect(settled).toMatchObject({ wanted: 'settled', except: many.map(({ job }) => job) });
  });
});

describe('whose issue it is', () => {
  test('one of somebody else with our marker, and one without our label, are never touched', async () => {
    await night({ flaky: [flaky('e2e', 3)] });
    const [own] = github.state.issues;
    if (!own) throw new Error('no issue');
    const alice = { login: 'alice', type: 'User' as const };
    github.state.issues.splice(0, 1, { ...own, author: alice });
    const [result] = await night({ flaky: [flaky('e2e', 4)] });
    expect(result).toMatchObject({ status: 'created' });
    expect(github.state.issues[0]?.body).toBe(own.body);
  });

  test('one further down than the first line was quoted', async () => {
    await night({ flaky: [flaky('e2e', 3)] });
    issue({ body: `> quoted\n${issue()?.body}` });
    expect((await night({ flaky: [flaky('e2e', 3)] }))[0]).toMatchObject({ status: 'created' });
  });

  test('found on the third page, and after an edit in the browser', async () => {
    await night({ flaky: [flaky('e2e', 3)] });
    issue({ body: `${issue()?.body.replaceAll('\n', '\r\n')}\r\nthanks` });
    const other = { title: 'x', body: 'x', labels: ['signalbox'], state: 'open' as const };
    github.state.issues.push(
      ...Array.from({ length: 250 }, (_, index) => ({
        ...other,
        number: 1000 + index,
        stateReason: null,
        author: null,
      })),
    );
    expect((await night({ flaky: [flaky('e2e', 3)] }))[0]).toMatchObject({ status: 'skipped' });
    expect(github.state.issues).toHaveLength(251);
  });
});

describe('one issue a job that changed', () => {
  test('opened when it broke, closed when it works again', async () => {
    await night({ changes: [changed('broke', 'e2e'), changed('slower', 'api')] });
    expect(github.state.issues.map(({ title }) => title)).toEqual(['e2e broke', 'api slower']);
    await night({});
    expect(github.state.issues.map(({ state }) => state)).toEqual(['open', 'open']);
    await night({ changes: [changed('fixed', 'e2e', { after: 0.01 })] });
    expect(github.state.issues.map(({ state }) => state)).toEqual(['closed', 'open']);
    expect(github.state.comments.map(({ body }) => body)).toEqual(['fixed 0.01']);
    await night({ changes: [changed('broke', 'e2e', { at: AT + 1 })] });
    expect(github.state.issues.map(({ state }) => state)).toEqual(['open', 'open']);
  });

  test('the last word of a night counts', async () => {
    const fixed = changed('fixed', 'e2e', { at: AT + 1 });
    const [result] = await night({ changes: [fixed, changed('broke', 'e2e')] });
    expect(result).toMatchObject({ status: 'skipped', reason: 'not-found' });
    expect(github.state.issues).toEqual([]);
  });
});

describe('somebody is called, once, for what is grave enough', () => {
  const escalate = { severity: 'high', to: ['@acme/ci', 'codeowners'], labels: ['x'] } as const;
  const settings = { issues: ISSUES, escalate };

  test.each<[string, Night, boolean]>([
    ['a flake that costs hours', { flaky: [flaky('e2e', 9, 7_200_000)] }, true],
    ['a flake that costs minutes', { flaky: [flaky('e2e', 9, 60_000)] }, false],
    ['a job that mostly fails', { changes: [changed('broke', 'e2e')] }, true],
    [
      'a job that fails now and then',
      { changes: [changed('broke', 'e2e', { after: 0.2 })] },
      false,
    ],
    ['a job that became slower', { changes: [changed('slower', 'e2e')] }, false],
  ])('%s', async (_, found, isCalled) => {
    await night(found, { settings });
    expect(issue()?.body.endsWith('\n\nFor @acme/ci.')).toBe(isCalled);
  });
});

describe('nothing is written', () => {
  test.each<[string, Partial<NightIssuesInput>]>([
    ['dry-run', { dryRun: true }],
    ['no-token', { hasToken: false }],
  ])('%s', async (reason, part) => {
    const results = await night({ flaky: [flaky('e2e', 3)] }, part);
    expect(results).toMatchObject([{ reason }, { reason }, { reason }]);
    expect(github.requests).toEqual([]);
  });

  test('unless it is asked for', async () => {
    const found = { flaky: [flaky('e2e', 3)], changes: [changed('broke', 'e2e')] };
    const none = { ...ISSUES, flakes: false, changes: false };
    expect(await night(found, { settings: { issues: null, escalate: null } })).toEqual([]);
    expect(await night(found, { settings: { issues: none, escalate: null } })).toEqual([]);
  });

  test('a dry run says what it would do', async () => {
    const results = await night({ flaky: [flaky('e2e', 3)] }, { dryRun: true });
    expect(results).toMatchObject([
      { detail: 'Flaky: e2e' },
      { detail: 'would close what is settled of flaky' },
      { detail: 'would close what is settled of flaky failure' },
    ]);
  });
});

describe('GitHub refusing changes nothing but the result of the issue', () => {
  test.each(REFUSALS)('%s', async (kind, error) => {
    github.fail({ kind, operation: 'issues/create', permission: 'issues=write' });
    const [result] = await night({ flaky: [flaky('e2e', 3)] });
    expect(result).toEqual({
      sink: 'issue',
      status: 'failed',
      error: expect.stringMatching(error),
    });
    const sent = github.requests.filter(({ operation }) => operation === 'issues/create');
    expect(sent).toHaveLength(1);
  });

  test('one that cannot be closed stays for the next night, without a word', async () => {
    await night({ flaky: [flaky('e2e', 3)] });
    github.fail({ kind: 'integration', operation: 'issues/update' });
    expect((await night({}))[0]).toMatchObject({ status: 'failed' });
    expect(github.state.comments).toEqual([]);
  });

  test.each(['silent', 'drip'] as const)('%s: given up at the deadline', async (kind) => {
    github.fail({ kind });
    const [result] = await night({ flaky: [flaky('e2e', 3)] }, {}, 300);
    expect(result).toMatchObject({
      status: 'failed',
      error: expect.stringMatching(/within 0.3 s/),
    });
  });
});
