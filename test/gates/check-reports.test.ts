import { expect, test } from 'vitest';
import type { TestReport } from '#domain';
import { checkReports } from '#gates';

function judged(tests: Partial<TestReport>) {
  const none = { run: 0, passed: 0, failed: 0, skipped: 0, durationMs: 0 };
  return checkReports({
    name: 'steps',
    logFile: null,
    tests: { files: ['a.xml'], ...none, failures: [], unreadable: [], ...tests },
  });
}

const BROKEN = [{ file: 'b.xml', reason: 'it is empty' }];

test('a failed test fails it, and the count is its sentence', () => {
  expect(judged({ run: 14, passed: 12, failed: 1, skipped: 1 })).toMatchObject({
    outcome: 'failed',
    detail: '1 of 14 failed',
    exitCode: null,
  });
});

test('tests that passed stand beside a report that is broken, which is named', () => {
  expect(judged({ run: 3, passed: 2, skipped: 1, unreadable: BROKEN })).toMatchObject({
    outcome: 'passed',
    detail: '2 passed, 1 skipped, report b.xml could not be read: it is empty',
  });
});

test('of many reports that are broken a few are named', () => {
  const unreadable = Array.from({ length: 9 }, (_, at) => ({ file: `${at}.xml`, reason: 'no' }));
  const { detail } = judged({ run: 1, passed: 1, unreadable });
  expect(detail.match(/could not be read: no/g)).toHaveLength(5);
  expect(detail).toMatch(/report 4\.xml could not be read: no, 4 more could not be read$/);
});

test('where no test ran there is nothing to judge', () => {
  expect(judged({})).toMatchObject({ outcome: 'skipped', detail: 'no test ran' });
  expect(judged({ unreadable: BROKEN })).toMatchObject({ outcome: 'skipped' });
});
