import { expect, test } from 'vitest';
import { jobLogs } from '../../../src/evidence/archive/job-logs.ts';

test('files at the top are the logs of the jobs; folders of their steps tell nothing more', () => {
  const paths = ['build (8)/1_Set up.txt', '0_build (8).txt', '1_lint.txt', 'lint/2_Run.txt', 'a/'];
  expect(jobLogs(paths)).toEqual([
    { id: '0_build (8).txt', paths: ['0_build (8).txt'] },
    { id: '1_lint.txt', paths: ['1_lint.txt'] },
  ]);
});

test('a folder without a file of its job is one log, its steps in the order of their numbers', () => {
  const paths = ['b/10_Tests.txt', 'b/2_Build.txt', 'b/system.txt', 'readme.md', '0_a.txt'];
  expect(jobLogs(paths)).toEqual([
    { id: '0_a.txt', paths: ['0_a.txt'] },
    { id: 'b/', paths: ['b/2_Build.txt', 'b/10_Tests.txt'] },
  ]);
});
