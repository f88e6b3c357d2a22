import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLog } from '#evidence';
import { temporaryFolder } from '../support/temporary-folder.ts';

const TESTS = `
import test, { describe } from 'node:test';
describe('sums', () => {
  test('adds', () => { throw new Error('no'); });
  test('is fine', () => {});
  test.skip('later', () => {});
});
test('alone', () => { throw new Error('no'); });
`;

test.each([
  ['spec', ['adds', 'alone']],
  ['tap', ['adds', 'alone']],
])('what node --test prints in the form %s', async (reporter, names) => {
  const folder = temporaryFolder('node test');
  writeFileSync(join(folder, 'a.test.mjs'), TESTS);
  const { stdout } = spawnSync(
    process.execPath,
    ['--test', `--test-reporter=${reporter}`, 'a.test.mjs'],
    { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH } },
  );
  const log = join(folder, 'job.log');
  writeFileSync(log, stdout);
  const { status, tests } = await readLog({ file: log, source: { kind: 'job', step: null } });
  expect(status).toBe('failed');
  expect(tests).toMatchObject({ run: 4, failed: 2, skipped: 1 });
  expect(tests.failedTests.map(({ name }) => name)).toEqual(names);
});
