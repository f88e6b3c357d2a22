import { expect, test } from 'vitest';
import { readLog } from '#evidence';
import { temporaryFiles } from './temporary-file.ts';

const file = temporaryFiles();

async function problemOf(lines: readonly string[]): Promise<string | null> {
  const path = await file('job.log', `${lines.join('\n')}\n`);
  return (await readLog({ file: path, source: { kind: 'job', step: null } })).problem;
}

test.each([
  ['GitHub Actions', "Current runner version: '2.320.0'", 'Cleaning up orphan processes'],
  [
    'Travis CI',
    'travis_fold:start:worker_info\rWorker information',
    'Done. Your build exited with 1.',
  ],
  ['GitLab', 'Running with gitlab-runner 17.0.0 (44feccdf)', 'ERROR: Job failed: exit code 1'],
  ['Jenkins', 'Started by user admin', 'Finished: FAILURE'],
])('a log of %s that does not end is told from one that does', async (system, first, last) => {
  expect(await problemOf([first, 'working', last])).toBeNull();
  expect(await problemOf([first, 'working'])).toMatch(
    `does not end as a log of ${system} does: after 2 lines`,
  );
});

test('what began like no whole job is not asked for its end', async () => {
  expect(await problemOf(['npm test', '1 failing'])).toBeNull();
});
