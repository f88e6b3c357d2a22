import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confinePath, safeFileName, safeUrl } from '#safety';

let top = '';
let root = '';

beforeAll(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'confine-')));
  root = join(top, 'work space');
  mkdirSync(join(root, 'logs'), { recursive: true });
  mkdirSync(join(top, 'work space next door'));
  symlinkSync('logs', join(root, 'inside'));
  symlinkSync(top, join(root, 'outside'));
  symlinkSync(join(top, 'not-there-yet'), join(root, 'dangling'));
  symlinkSync('loop', join(root, 'loop'));
});

afterAll(() => rmSync(top, { recursive: true, force: true }));

test.each([
  ['logs', 'logs'],
  ['logs/new/file.json', 'logs/new/file.json'],
  ['./logs/../logs', 'logs'],
  ['inside/x', 'logs/x'],
  ['..logs', '..logs'],
])('%s is inside', (path, expected) => {
  expect(confinePath(root, path)).toEqual({ ok: true, value: join(root, expected) });
});

test.each([
  ['..', 'leads outside'],
  ['../work space next door', 'leads outside'],
  ['/etc/passwd', 'leads outside'],
  ['outside/x', 'leads outside'],
  ['dangling', 'leads outside'],
  ['logs/../../x', 'leads outside'],
  ['.', 'itself'],
  ['', 'itself'],
  ['loop', 'symbolic links'],
  ['a\0b', 'NUL'],
  ['x'.repeat(5000), 'cannot be looked up'],
])('%j is refused', (path, reason) => {
  expect(confinePath(root, path)).toMatchObject({
    ok: false,
    error: expect.stringContaining(reason),
  });
});

test('a root that is not there is a sentence, not a crash', () => {
  expect(confinePath(join(top, 'none'), 'a').ok).toBe(false);
});

test.each([
  ['../../etc/passwd', '_._.._etc_passwd'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['a:b*c?', 'a_b_c_'],
  ['name. ', 'name_'],
  ['', '_'],
])('%j becomes one plain segment', (name, _expected) => {
  const safe = safeFileName(name);
  expect(safe).not.toMatch(/[/\\:*?"<>|\0]|^\.|[. ]$/);
  expect(safe).not.toMatch(/^(?:con|nul)(?:\.|$)/i);
  expect(safe).not.toBe('');
});

test('only web addresses without credentials are linked, and none can end its link', () => {
  expect(safeUrl('https://github.com/a/b')).toBe('https://github.com/a/b');
  expect(safeUrl('https://e.example/a)[x](javascript:alert(1)')).not.toMatch(/[()[\]]/);
  for (const bad of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://u:p@e.example',
    'x',
    '',
    null,
  ]) {
    expect(safeUrl(bad)).toBeNull();
  }
});
