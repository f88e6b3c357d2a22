import { expect, test } from 'vitest';
import { fitSummary, SUMMARY_BYTES } from '../../src/publish/fit-summary.ts';

test('a summary that fits is left alone', () => {
  expect(fitSummary('# A\n\ntext\n')).toEqual({ markdown: '# A\n\ntext\n', dropped: 0 });
});

test('whole sections are dropped from the end, and it says so', () => {
  const long = 'ü'.repeat(300_000);
  const { markdown, dropped } = fitSummary(`# A\n${long}\n## B\nshort\n## C\n${long}\n## D\nx\n`);
  expect(dropped).toBe(2);
  expect(markdown).toContain('## B\nshort');
  expect(markdown).not.toContain('## C');
  expect(markdown).toContain('2 sections were left out');
  expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(SUMMARY_BYTES);
});

test('one section that is too long leaves the note alone', () => {
  const { markdown, dropped } = fitSummary(`# A\n${'x'.repeat(2_000_000)}`);
  expect(dropped).toBe(1);
  expect(markdown).toContain('1 section was left out');
  expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(SUMMARY_BYTES);
});
