import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeFolderError, makeFolder } from '#std';
import { temporaryFolder } from '../support/temporary-folder.ts';

function whyNot(folder: string): string {
  try {
    makeFolder(folder);
    return 'made';
  } catch (error) {
    return describeFolderError(error);
  }
}

test('a folder is made with those above it, and may be there already', () => {
  const folder = join(temporaryFolder('std'), 'a', 'b');
  makeFolder(folder);
  makeFolder(folder);
  expect(statSync(folder).isDirectory()).toBe(true);
});

test('a file in the way is told', () => {
  const folder = temporaryFolder('std');
  writeFileSync(join(folder, 'file'), '');
  expect(whyNot(join(folder, 'file'))).toBe('a file is in the way');
  expect(whyNot(join(folder, 'file', 'below', 'it'))).toBe('a file is in the way');
});

test.skipIf(!existsSync('/proc/self'))('where nothing can be made it ends, and says so', () => {
  expect(whyNot('/proc/nothing/below')).toBe('nothing can be made there');
});

test('what the system says otherwise keeps its words', () => {
  const folder = join(temporaryFolder('std'), 'a'.repeat(300));
  expect(whyNot(folder)).toBe('the name is too long');
  const error = Object.assign(new Error('EROFS'), { code: 'EROFS' });
  expect(describeFolderError(error)).toBe('the file system is read-only');
});
