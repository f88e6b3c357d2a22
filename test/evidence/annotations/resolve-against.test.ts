import { expect, test } from 'vitest';
import { resolveAgainst } from '#evidence';

const FILES = [
  'setup.py',
  'src/a.ts',
  'packages/one/src/a.ts',
  'packages/two/test/b.test.ts',
  'x/c.go',
];

test.each([
  ['as it stands', './src/a.ts', 'src/a.ts'],
  ['with backslashes', 'packages\\one\\src\\a.ts', 'packages/one/src/a.ts'],
  [
    'below the folder of the checkout',
    '/home/runner/work/p/p/packages/one/src/a.ts',
    'packages/one/src/a.ts',
  ],
  ['on another drive', 'D:\\a\\p\\p\\src\\a.ts', 'src/a.ts'],
  [
    'relative to a package, when only one file ends so',
    'test/b.test.ts',
    'packages/two/test/b.test.ts',
  ],
  ['with detours', 'packages/one/../two/test/b.test.ts', 'packages/two/test/b.test.ts'],
])('finds a path %s', (_how, path, file) => {
  expect(resolveAgainst(FILES)(path)).toBe(file);
});

test.each([
  ['that only shares a file name', '/usr/src/setup.py'],
  ['that could be several files', 'a.ts'],
  ["in other people's code", '/w/node_modules/one/src/a.ts'],
  ['of the system', '/usr/lib/x/c.go'],
  ['that leaves the repository', '../../etc/passwd'],
  ['that is empty', ''],
])('takes no file for a path %s', (_how, path) => {
  const files = [...FILES, 'one/a.ts'];
  expect(resolveAgainst(files)(path)).toBeNull();
});

test('a file at the top is found when the folder of the checkout is known', () => {
  const resolve = resolveAgainst(FILES, ['/home/runner/work/p/p/']);
  expect(resolve('/home/runner/work/p/p/setup.py')).toBe('setup.py');
});
