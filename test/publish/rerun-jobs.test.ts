import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import type { FakeJob } from '../fake-github/state.ts';
import { endedOf, inputOf, jobOf, RUNS, rerunOn, runOf, saidOf } from './rerun-input.ts';

const JOBS = 'actions/list-jobs-for-workflow-run-attempt';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub({ state: { runs: [runOf()] } });
});
afterEach(async () => {
  await github.close();
  expect(github.violations()).toEqual([]);
});

function rerun(input = inputOf()) {
  return rerunOn(github, input);
}

describe('every failed job has to be judged', () => {
  const LEGS = ['22', '24', '26'];
  const failedLegs = LEGS.map((leg, at) => jobOf(10 + at, `integration (${leg})`, 'failure'));
  const told = LEGS.map((matrix) => ({ matrix }));

  function ran(...jobs: readonly FakeJob[]): void {
    github.state.runs.splice(0, 1, runOf({ jobs: [...jobs] }));
  }

  function posts(): number {
    return github.requests.filter(({ method }) => method === 'POST').length;
  }

  test('a matrix whose legs all are is repeated once', async () => {
    ran(...failedLegs, jobOf(1, 'lint', 'success'), jobOf(2, 'docs', 'cancelled'));
    expect(await rerun(inputOf({}, ...told))).toMatchObject({ status: 'created' });
    expect(posts()).toBe(1);
    expect(github.state.runs[0]?.attempt).toBe(2);
  });

  test('one that is not is named', async () => {
    ran(...failedLegs);
    expect(await rerun(inputOf({}, ...told.slice(0, 2)))).toMatchObject({
      reason: 'unexplained',
      detail: '1 of 3: "integration (26)"',
    });
    ran(...failedLegs, jobOf(1, 'lint', 'timed_out'));
    expect(await rerun(inputOf({}, ...told))).toMatchObject({ detail: '1 of 4: "lint"' });
    expect(await rerun(inputOf({ reports: [] }))).toMatchObject({ reason: 'unexplained' });
    expect(posts()).toBe(0);
  });

  test('by its number where that is known, whatever its name', async () => {
    ran(jobOf(10, 'Tests on Node 22', 'failure'));
    expect(await rerun(inputOf({}, { matrix: '22' }))).toMatchObject({ reason: 'unexplained' });
    expect(await rerun(inputOf({}, { matrix: '22', id: 10 }))).toMatchObject({ status: 'created' });
  });

  test('a number that is of another job speaks for no other of its name', async () => {
    ran(jobOf(10, 'integration', 'failure'), jobOf(11, 'lint', 'success'));
    expect(await rerun(inputOf({}, { id: 11 }))).toMatchObject({ detail: '1 of 1: "integration"' });
  });

  test('a number on the page of another run is none', async () => {
    ran(jobOf(10, 'Tests', 'failure'));
    const said = saidOf();
    const context = { ...said.context, url: `${RUNS}/30/job/10` };
    const result = await rerun(inputOf({ reports: [{ ...said, context }] }));
    expect(result).toMatchObject({ detail: '1 of 1: "Tests"' });
  });

  test('a name that two jobs have is no name', async () => {
    for (const other of ['failure', 'success']) {
      ran(jobOf(10, 'integration', 'failure'), jobOf(11, 'integration', other));
      const result = await rerun(inputOf());
      expect(result).toMatchObject({ reason: 'unexplained' });
    }
    ran(jobOf(10, 'integration', 'failure'), jobOf(11, 'integration', 'failure'));
    const result = await rerun(inputOf({}, { id: 10 }, { id: 11 }));
    expect(result).toMatchObject({ status: 'created' });
  });

  test('all that a job left behind has to speak of its failure', async () => {
    const till = { id: 10, project: 'till' };
    ran(jobOf(10, 'integration', 'failure'));
    for (const outcome of ['passed', 'cancelled'] as const) {
      const alone = inputOf({}, { id: 10, outcome, verdicts: [] });
      expect(await rerun(alone)).toMatchObject({ detail: '1 of 1: "integration"' });
    }
    const cutShort = inputOf({}, { id: 10 }, { ...till, outcome: 'cancelled', verdicts: [] });
    expect(await rerun(cutShort)).toMatchObject({ detail: '1 of 1: "integration"' });
    const passed = inputOf({}, { id: 10 }, { ...till, outcome: 'passed', verdicts: [] });
    expect(await rerun(passed)).toMatchObject({ status: 'created' });
  });

  test('in another attempt those that ran again, not those that passed before', async () => {
    const ended = endedOf({ attempt: 2 });
    const passed = jobOf(9, 'lint', 'success');
    const first = jobOf(10, 'integration', 'failure');
    const second = { ...jobOf(20, 'integration', 'failure'), attempt: 2 };
    const report = { attempt: 2, id: 20 };
    github.state.runs.splice(0, 1, runOf({ attempt: 2, jobs: [passed, first, second] }));
    const input = inputOf({ ended }, report, { job: 'lint', id: 9, outcome: 'passed' });
    expect(await rerun(input)).toMatchObject({ note: 'repetition 2 of at most 2' });
  });

  test('in another attempt what failed before and did not run again has no report', async () => {
    const ended = endedOf({ attempt: 2 });
    const jobs = [
      jobOf(9, 'lint', 'failure'),
      jobOf(10, 'integration', 'failure'),
      { ...jobOf(20, 'integration', 'failure'), attempt: 2 },
    ];
    github.state.runs.splice(0, 1, runOf({ attempt: 2, jobs }));
    const input = inputOf({ ended }, { attempt: 2, id: 20 }, { job: 'lint', id: 9 });
    expect(await rerun(input)).toMatchObject({ detail: '1 of 2: "lint"' });
  });

  test('120 of them on two pages, of which few are named', async () => {
    const names = Array.from({ length: 120 }, (_, index) => `job-${index}`);
    ran(...names.map((name, index) => jobOf(index + 1, name, 'failure')));
    const all = names.map((job) => ({ job }));
    expect(await rerun(inputOf({}, ...all.slice(0, 110)))).toMatchObject({
      detail: '10 of 120: "job-110", "job-111", "job-112", "job-113", "job-114" and 5 more',
    });
    expect(await rerun(inputOf({}, ...all))).toMatchObject({ status: 'created' });
    const pages = github.requests.filter(({ operation }) => operation === JOBS);
    expect(pages).toHaveLength(4);
  });

  test('more than GitHub lists on thirty pages are not repeated', async () => {
    const many = Array.from({ length: 3001 }, (_, at) => jobOf(at + 1, `job-${at}`, 'success'));
    ran(jobOf(4000, 'integration', 'failure'), ...many);
    expect(await rerun()).toMatchObject({
      status: 'failed',
      error: expect.stringMatching(/lists 3000 jobs of run 31, which has more/),
    });
  });
});
