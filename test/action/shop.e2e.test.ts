import { describe, expect, test } from 'vitest';
import { requirePart } from '../support/require-part.ts';
import { ACT_TOKEN, type ActRun } from './run-act.ts';
import { githubWithPull, openShop, PULL_REQUEST } from './shop.ts';

const act = requirePart('act');

function expectGate(run: ActRun, result: 'success' | 'failure'): void {
  expect(run.jobs, [...run.steps, run.printed, run.stderr].join('\n')).toEqual({ gate: result });
}

function outputsOf(run: ActRun): unknown {
  return JSON.parse(run.out.outputs ?? '');
}

describe.skipIf(act.missing)('the action as a step of a workflow', { timeout: 120_000 }, () => {
  test('tells one story in one comment, from the first failure to the repair', async () => {
    const github = await githubWithPull();
    const push = await openShop({ act: act.path, github });

    const first = await push({ price: 101, to: 'pull request' });
    expectGate(first, 'failure');
    expect(outputsOf(first)).toEqual({
      status: 'failed',
      verdict: expect.stringContaining('1 failure'),
      cause: 'test.assertion',
      culprit: '',
      relation: 'unknown',
      probability: expect.stringMatching(/^0\.\d+$/),
      report: 'logs/signalbox/report.html',
      'report-json': 'logs/signalbox/triage.json',
      services: '',
    });
    expect(first.summaries.join('\n')).toContain('expected 100, received 101');
    expect(github.state.comments).toHaveLength(1);
    const [red] = structuredClone(github.state.comments);
    expect(red?.issue).toBe(PULL_REQUEST);
    expect(red?.body).toContain('expected 100, received 101');

    const second = await push({ price: 102, to: 'pull request' });
    expectGate(second, 'failure');
    expect(github.state.comments).toEqual([
      { ...red, body: expect.stringContaining('expected 100, received 102') },
    ]);

    const third = await push({ price: 100, to: 'pull request' });
    expectGate(third, 'success');
    expect(outputsOf(third)).toMatchObject({ status: 'passed', cause: '', relation: '' });
    expect(github.state.comments).toEqual([{ ...red, body: expect.any(String) }]);
    expect(github.state.comments[0]?.body).not.toContain('received 102');

    expect(github.violations()).toEqual([]);
  });

  test('writes nothing outside logs/, and the token nowhere', async () => {
    const github = await githubWithPull();
    const push = await openShop({ act: act.path, github });
    const run = await push({ price: 101, to: 'pull request' });
    expect(run.out.status).toBe('!! logs/\n');
    const reports = ['journal.ndjson', 'report.html', 'triage.json', 'triage.md', 'status.json'];
    expect(Object.keys(run.out)).toEqual(expect.arrayContaining(reports));
    const leaks = Object.entries(run.out).filter(([, text]) => text.includes(ACT_TOKEN));
    expect(leaks).toEqual([]);
  });

  test('remembers runs through the cache, so that a failure of main is not held against a change', async () => {
    const github = await githubWithPull();
    const inputs = { 'history-cache': 'true', 'upload-artifact': 'true' };
    const push = await openShop({ act: act.path, github, inputs });
    for (const _ of [1, 2, 3]) await push({ price: 101, to: 'main' });
    const run = await push({ price: 101, to: 'pull request' });
    expectGate(run, 'failure');
    expect(outputsOf(run)).toMatchObject({ cause: 'test.assertion', relation: 'pre-existing' });
    expect(run.out['artifact-signalbox']).toContain('report.html\n');
  });

  test.each(['hang-up', 'integration', 'server-error'] as const)(
    'a job that is well stays well when GitHub answers with %s',
    async (kind) => {
      const github = await githubWithPull();
      github.fail({ kind });
      const push = await openShop({ act: act.path, github });
      const run = await push({ price: 100, to: 'pull request' });
      expectGate(run, 'success');
      expect(outputsOf(run)).toMatchObject({ status: 'passed' });
      expect(github.requests.map(({ fault }) => fault)).toContain(kind);
    },
  );

  test('a wrong configuration fails the job, says where, and starts nothing', async () => {
    const github = await githubWithPull();
    const push = await openShop({ act: act.path, github, inputs: { environment: 'staging' } });
    const run = await push({ price: 100, to: 'pull request' });
    expectGate(run, 'failure');
    expect(run.printed).toContain('staging');
    expect(run.printed).not.toContain('spawned');
  });
});
