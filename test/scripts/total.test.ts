import { expect, test } from 'vitest';
import { totalOf } from '../../.scripts/count-tests/total.ts';

function file(status: string, ...tests: readonly string[]) {
  return { status, assertionResults: tests.map((test) => ({ status: test })) };
}

test('tests are summed over files, and what neither passed nor failed was skipped', () => {
  const testResults = [file('passed', 'passed', 'skipped'), file('failed', 'failed', 'todo')];
  expect(totalOf({ testResults })).toEqual({ passed: 1, failed: 1, skipped: 2 });
});

test('a file that failed outside its tests is a failure', () => {
  const testResults = [file('failed'), file('failed', 'passed')];
  expect(totalOf({ testResults })).toEqual({ passed: 1, failed: 2, skipped: 0 });
});

test('no results are a failure', () => {
  expect(totalOf(undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
