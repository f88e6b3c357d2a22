import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeFileError } from '#std';

test.each([
  ['/nosuch', 'there is no such file'],
  [`${import.meta.filename}/below`, 'there is no such file'],
  [import.meta.dirname, 'it is a directory'],
])('why %s cannot be read', (file, why) => {
  let said = '';
  try {
    readFileSync(file);
  } catch (error) {
    said = describeFileError(error);
  }
  expect(said).toBe(why);
});

test('what has no words of ours keeps its own', () => {
  expect(describeFileError(new Error('too many open files'))).toBe('too many open files');
  expect(describeFileError('odd')).toBe('odd');
});
