import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Relation, TriageReport, Verdict } from '#domain';
import {
  type Annotation,
  applyPublication,
  type CheckRunInput,
  planCheckRun,
  publishPorts,
} from '#publish';
import { createCheckRunWriter } from '../../src/publish/check-run/octokit-checks.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import { CONTEXT, reportOf, SHA } from './publication.ts';
import { callOf, REFUSALS } from './refusals.ts';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(async () => {
  await github.close();
  expect(github.violations()).toEqual([]);
});

function inputOf(part: Partial<CheckRunInput> = {}): CheckRunInput {
  return {
    report: reportOf('failed'),
    dryRun: false,
    facts: { hasToken: true, readOnlyToken: false },
    title: '1 failure is yours',
    summary: '### summary',
    annotations: [],
    ...part,
  };
}

function failedBy(...relations: readonly Relation[]): TriageReport {
  const verdicts = relations.map((relation) => ({ relation }) as Verdict);
  return { ...reportOf('failed'), verdicts };
}

function annotationsOf(count: number): readonly Annotation[] {
  return Array.from({ length: count }, (_, index) => ({
    level: 'error',
    file: 'src/a.ts',
    line: index + 1,
    title: 'test.assertion · introduced',
    message: 'expected 1, got 2',
  }));
}

async function publish(part: Partial<CheckRunInput> = {}, deadlineMs?: number) {
  const call = callOf(github.url, deadlineMs);
  const nothing = { runs: null, issues: null, sendWebhook: null, memory: null };
  const ports = publishPorts({
    comment: null,
    summaryFile: null,
    outputFile: null,
    printLine: null,
    acting: { checks: createCheckRunWriter(call), ...nothing },
  });
  return (await applyPublication([planCheckRun(inputOf(part))], ports))[0];
}

function conclusions(): readonly (string | null)[] {
  return github.state.checks.map(({ conclusion }) => conclusion);
}

describe('the conclusion says whose it is', () => {
  test.each([
    ['success', reportOf('passed')],
    ['cancelled', reportOf('cancelled')],
    ['failure', reportOf('not-started')],
    ['failure', failedBy()],
    ['failure', failedBy('pre-existing', 'introduced')],
    ['failure', failedBy('intermittent', 'unknown')],
    ['neutral', failedBy('pre-existing', 'intermittent')],
  ] as const)('%s', async (conclusion, report) => {
    expect(await publish({ report })).toMatchObject({ sink: 'check', status: 'created' });
    expect(conclusions()).toEqual([conclusion]);
  });
});

describe('one check run a job and commit', () => {
  test('another attempt updates it, and one with nothing new leaves it alone', async () => {
    await publish();
    expect(await publish({ summary: 'now two' })).toMatchObject({ status: 'updated' });
    expect(await publish({ summary: 'now two' })).toEqual({
      sink: 'check',
      status: 'skipped',
      reason: 'unchanged',
    });
    expect(github.state.checks).toMatchObject([{ headSha: SHA, summary: 'now two' }]);
  });

  test('one with annotations is followed by another, since annotations can only be added', async () => {
    await publish({ annotations: annotationsOf(1) });
    expect(await publish({ summary: 'now two' })).toMatchObject({ status: 'created' });
    expect(github.state.checks).toHaveLength(2);
  });

  test('one of somebody else with the same name is left alone', async () => {
    const name = 'Signalbox: onboarder / integration';
    github.state.checks.push({
      id: 1,
      headSha: SHA,
      name,
      status: 'completed',
      conclusion: 'success',
      title: null,
      summary: 'theirs',
      externalId: 'theirs',
      annotations: [],
    });
    expect(await publish()).toMatchObject({ status: 'created' });
    expect(github.state.checks).toMatchObject([{ summary: 'theirs' }, { name }]);
  });
});

describe('annotations', () => {
  test('fifty a request, all on one check run', async () => {
    const result = await publish({ annotations: annotationsOf(120) });
    expect(result).toMatchObject({ status: 'created', note: null });
    expect(github.state.checks[0]?.annotations).toHaveLength(120);
    const sent = github.requests.filter(({ method }) => method !== 'GET');
    expect(sent.map(({ operation }) => operation)).toEqual([
      'checks/create',
      'checks/update',
      'checks/update',
    ]);
  });

  test('those without a file are left to the job summary, and two hundred are enough', async () => {
    const [placed] = annotationsOf(1);
    const annotations = [...(placed ? [{ ...placed, file: null }] : []), ...annotationsOf(250)];
    await publish({ annotations });
    expect(github.state.checks[0]?.annotations).toHaveLength(200);
  });

  test('a request that is refused on the way is told, with what is there', async () => {
    github.fail({ kind: 'server-error', operation: 'checks/update' });
    const result = await publish({ annotations: annotationsOf(60) });
    expect(result).toMatchObject({
      status: 'created',
      note: expect.stringMatching(/^50 of 60 annotations: GitHub is not available/),
    });
  });
});

test('titles and messages are cut to what GitHub takes', async () => {
  const [annotation] = annotationsOf(1);
  const long = {
    ...annotation,
    title: 'ü'.repeat(400),
    message: 'x'.repeat(100_000),
  } as Annotation;
  await publish({ title: 't'.repeat(400), annotations: [long] });
  const [check] = github.state.checks;
  const sent = check?.annotations[0] as { title: string; message: string };
  expect(Buffer.byteLength(check?.title ?? '')).toBeLessThanOrEqual(255);
  expect(Buffer.byteLength(sent.title)).toBeLessThanOrEqual(255);
  expect(Buffer.byteLength(sent.message)).toBeLessThanOrEqual(64 * 1024);
});

const skips: readonly [string, Partial<CheckRunInput>][] = [
  ['no-commit', { report: { ...reportOf('failed'), context: { ...CONTEXT, sha: null } } }],
  ['dry-run', { dryRun: true }],
  ['no-token', { facts: { hasToken: false, readOnlyToken: false } }],
  ['read-only-token', { facts: { hasToken: true, readOnlyToken: true } }],
];

test.each(skips)('it is left out: %s', async (reason, part) => {
  expect(await publish(part)).toMatchObject({ sink: 'check', status: 'skipped', reason });
  expect(github.requests).toEqual([]);
});

describe('GitHub refusing changes nothing but the result of the check run', () => {
  test.each(REFUSALS)('%s', async (kind, error) => {
    github.fail({ kind, operation: 'checks/create', permission: 'checks=write' });
    expect(await publish()).toEqual({
      sink: 'check',
      status: 'failed',
      error: expect.stringMatching(error),
    });
    const sent = github.requests.filter(({ operation }) => operation === 'checks/create');
    expect(sent).toHaveLength(1);
  });

  test.each(['silent', 'drip'] as const)('%s: given up at the deadline', async (kind) => {
    github.fail({ kind });
    expect(await publish({}, 300)).toMatchObject({
      status: 'failed',
      error: 'GitHub did not answer: nothing within 0.3 s',
    });
  });
});
