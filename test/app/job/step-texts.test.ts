import { expect, test } from 'vitest';
import type { TestCase, TestReport } from '#domain';
import { describeReading, failuresLog } from '../../../src/app/job/step-texts.ts';

const CASE: TestCase = {
  name: 'login > answers 200',
  className: null,
  file: 'tests/login.test.ts',
  line: 41,
  status: 'failed',
  durationMs: 3,
  message: 'expected 500 to be 200',
  detail: 'AssertionError: expected 500 to be 200\r\n\r\n    at tests/login.test.ts:41:5',
};
const AT = Date.UTC(2026, 10, 29, 9, 12, 41);
const STAMP = '2026-11-29T09:12:41.0000000Z';

const EMPTY: TestReport = {
  files: [],
  run: 0,
  passed: 0,
  failed: 0,
  skipped: 0,
  durationMs: 0,
  failures: [],
  unreadable: [],
};
const ASKED = { directory: '/work', globs: ['logs/*.xml', 'out/**/*.xml'] };
const NOTHING = { report: null, failed: [], stale: [] };

test('a failure is a paragraph of the log, every line with the time its report was written', () => {
  const log = failuresLog([{ file: 'a.xml', writtenAt: AT, failures: [CASE] }]);
  expect(log.split('\n')).toEqual([
    `${STAMP} ── a.xml ──`,
    `${STAMP} FAIL login > answers 200 (tests/login.test.ts:41)`,
    `${STAMP} AssertionError: expected 500 to be 200`,
    `${STAMP}     at tests/login.test.ts:41:5`,
    `${STAMP} `,
    '',
  ]);
});

test('a message stands in the log when the body does not repeat it, and no name is two lines', () => {
  const bare = { ...CASE, name: 'two\nlines', file: null, line: null };
  const failures = [
    { ...bare, detail: null },
    { ...bare, message: null, detail: null },
  ];
  const log = failuresLog([{ file: 'a.xml', writtenAt: AT, failures }]);
  const texts = log.split('\n').map((line) => line.slice(STAMP.length + 1));
  expect(texts.filter((text) => text !== '')).toEqual([
    '── a.xml ──',
    'FAIL two lines',
    'expected 500 to be 200',
    'FAIL two lines',
  ]);
});

test('a thousand failures are enough to take evidence from', () => {
  const failures = Array.from({ length: 700 }, () => CASE);
  const files = ['a.xml', 'b.xml', 'c.xml'];
  const log = failuresLog(files.map((file) => ({ file, writtenAt: AT, failures })));
  expect(log.match(/FAIL/g)).toHaveLength(1000);
  expect(log).not.toContain('c.xml');
});

test('that nothing was left is said where it was asked for', () => {
  expect(describeReading(NOTHING, ASKED)).toEqual([
    'no JUnit report was left at logs/*.xml, out/**/*.xml (in /work): only the services are told of',
  ]);
  expect(describeReading(NOTHING, null)).toEqual([]);
});

test('left-over reports are named, a few of many', () => {
  const stale = ['a.xml', 'b.xml', 'c.xml', 'd.xml', 'e.xml'];
  expect(describeReading({ ...NOTHING, stale }, ASKED)).toEqual([
    expect.stringMatching(/^a\.xml, b\.xml, c\.xml and 2 more were written before .* left out$/),
  ]);
  expect(describeReading({ ...NOTHING, stale: ['a.xml'] }, ASKED)).toEqual([
    expect.stringMatching(/^a\.xml was written before/),
  ]);
  expect(describeReading({ ...NOTHING, stale }, null)).toEqual([]);
});

test('a report that could not be read is said in any case', () => {
  const report = { ...EMPTY, unreadable: [{ file: 'a.xml', reason: 'it is empty' }] };
  for (const asked of [ASKED, null]) {
    expect(describeReading({ ...NOTHING, report }, asked)).toEqual([
      'report a.xml could not be read: it is empty',
    ]);
  }
});
