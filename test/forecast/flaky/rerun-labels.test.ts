import { describe, expect, test } from 'vitest';
import type { FinishedRun } from '#domain';
import { createRerunLabels } from '../../../src/forecast/flaky/rerun-labels.ts';
import { finishedRun } from './runs.ts';

/** The labels as they become known: `minute of the failure: passed`. */
function labelsOf(runs: readonly FinishedRun[]): readonly string[] {
  const labels = createRerunLabels<string>();
  return runs.flatMap((run) => {
    const settled = labels.settledBy(run);
    if (run.outcome === 'failed') labels.awaits(run, run.id);
    return settled.map(({ failure, passed }) => `${failure} ${passed} by ${run.id}`);
  });
}

describe('with a commit', () => {
  const sha = 'a1';

  test('the next run of the same job on it decides', () => {
    const runs = [
      finishedRun(1, 'failed', { sha }),
      finishedRun(2, 'passed', { sha: 'b2' }),
      finishedRun(3, 'passed', { sha, job: 'web-tests' }),
      finishedRun(4, 'passed', { sha, repo: 'acme/other' }),
      finishedRun(5, 'failed', { sha }),
      finishedRun(6, 'passed', { sha }),
      finishedRun(7, 'passed', { sha }),
    ];
    expect(labelsOf(runs)).toEqual(['run-1 false by run-5', 'run-5 true by run-6']);
  });

  test('a commit is not waited for forever', () => {
    const failed = Array.from({ length: 50_000 }, (_, minute) =>
      finishedRun(minute, 'failed', { sha: `${minute}` }),
    );
    const again = [0, 49_999].map((of) => finishedRun(60_000 + of, 'passed', { sha: `${of}` }));
    expect(labelsOf([...failed, ...again])).toEqual(['run-49999 true by run-109999']);
  });

  test('a commit that is never run again stays undecided', () => {
    expect(labelsOf([finishedRun(1, 'failed', { sha }), finishedRun(2, 'passed')])).toEqual([]);
  });
});

describe('without commits', () => {
  test.each([
    ['the next run passes', 'PFP', ['run-1 true by run-2']],
    ['the next two fail', 'PFFF', ['run-1 false by run-3']],
    ['one fails and the next passes: undecided', 'PFFP', []],
    ['a failure after a failure is not asked', 'PFFFPP', ['run-1 false by run-3']],
    ['each failure after a pass is', 'PFPFP', ['run-1 true by run-2', 'run-3 true by run-4']],
    ['the first run of a job counts as after a pass', 'FP', ['run-0 true by run-1']],
  ])('%s', (_name, outcomes, expected) => {
    const runs = [...outcomes].map((outcome, minute) =>
      finishedRun(minute, outcome === 'P' ? 'passed' : 'failed'),
    );
    expect(labelsOf(runs)).toEqual(expected);
  });
});
