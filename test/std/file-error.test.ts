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

test.each([
  ['ENOSPC', 'no space is left there'],
  ['EROFS', 'the file system is read-only'],
])('why nothing can be written: %s', (code, why) => {
  const error = Object.assign(new Error(`${code}: some words, write '/a'`), { code });
  expect(describeFileError(error)).toBe(why);
});

test('what has no words of ours keeps its own', () => {
  expect(describeFileError(new Error('too many open files'))).toBe('too many open files');
  expect(describeFileError('odd')).toBe('odd');
});
