import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine } from '../../src/evidence/clean-line.ts';

const STAMP = '2026-07-30T10:39:20.7140484Z';

describe('cleanLine', () => {
  test.each([
    ['a GitHub stamp', `${STAMP} hello`, 'hello'],
    ['a byte-order mark before the stamp', `\ufeff${STAMP} hello`, 'hello'],
    ['the columns of `gh run view --log`', `build\tRun tests\t${STAMP} hello`, 'hello'],
    ["Jenkins' stamp", '[2026-07-30T10:39:20.714Z] hello', 'hello'],
    ['colours', '\x1b[1m\x1b[31mhello\x1b[0m', 'hello'],
    ['a window title', '\x1b]0;title\x07hello', 'hello'],
    ['a progress bar', '10%\r50%\rhello', 'hello'],
    ['a carriage return at the end', 'hello\r', 'hello'],
    ['Travis folds', 'travis_fold:start:git.1\rtravis_time:start:00ab\r\x1b[0K$ hello', '$ hello'],
    ["GitLab's sections", 'section_start:1560896352:build[collapsed=true]\r\x1b[0Khello', 'hello'],
  ])('takes %s away', (_, raw, text) => {
    expect(cleanLine(raw).text).toBe(text);
  });

  test('keeps the stamp, the marker and the colour as facts', () => {
    expect(cleanLine(`${STAMP} ##[error]\x1b[31mno`)).toEqual({
      text: 'no',
      marker: 'error',
      red: true,
      stamp: STAMP,
    });
  });

  test('leaves a line that only looks like a stamp or a marker', () => {
    for (const raw of ['2026 was a year', '## heading', '# [error]', '[info] x', 'a\tb\tc']) {
      expect(cleanLine(raw).text).toBe(raw);
    }
  });

  test('takes any line and never makes it longer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        expect(cleanLine(raw).text.length).toBeLessThanOrEqual(raw.length);
      }),
    );
  });
});
