import { describe, expect, test } from 'vitest';
import { namedFiles, parseCodeOwners } from '#triage';
import { block } from './run-records.ts';

describe('CODEOWNERS', () => {
  // The file of GitHub's own documentation ("About code owners"), shortened.
  const owners = parseCodeOwners(
    [
      '# a comment',
      '*       @global-owner1 @global-owner2',
      '*.js    @js-owner #This is an inline comment.',
      '*.go docs@example.com',
      '*.txt @octo-org/octocats',
      '/build/logs/ @doctocat',
      'docs/*  docs@example.com',
      'apps/ @octocat',
      '/docs/ @doctocat',
      '/scripts/ @doctocat @octocat',
      '**/logs @octocat',
      '/apps/ @octocat',
      '/apps/github',
    ].join('\n'),
  );

  test.each([
    ['README.md', ['@global-owner1', '@global-owner2']],
    ['a/b/c.js', ['@js-owner']],
    ['main.go', ['docs@example.com']],
    ['notes/x.txt', ['@octo-org/octocats']],
    ['build/logs/2026/x.out', ['@octocat']],
    ['build/x.out', ['@global-owner1', '@global-owner2']],
    ['docs/a/b.md', ['@doctocat']],
    ['scripts/run.sh', ['@doctocat', '@octocat']],
    ['x/apps/y.c', ['@octocat']],
    ['deeply/nested/logs/a.out', ['@octocat']],
    ['apps/github/a.js', []],
    ['apps/other/a.js', ['@octocat']],
  ])('%s', (path, expected) => {
    expect(owners.ownersOf(path)).toEqual(expected);
    expect(owners.ownersOf(`./${path}`)).toEqual(expected);
  });

  test('a star after a slash stands for the files right there', () => {
    const one = parseCodeOwners('docs/* @a');
    expect(one.ownersOf('docs/getting-started.md')).toEqual(['@a']);
    expect(one.ownersOf('docs/build-app/troubleshooting.md')).toEqual([]);
    expect(one.ownersOf('x/docs/y.md')).toEqual([]);
  });

  test('names are literal, spaces are escaped, what GitHub skips is skipped', () => {
    const one = parseCodeOwners(
      'a.b @dot\nmy\\ file.md @space\n!x @no\n[ab].c @no\n*.rs @ok not-an-owner\r\n',
    );
    expect(one.ownersOf('axb')).toEqual([]);
    expect(one.ownersOf('a.b')).toEqual(['@dot']);
    expect(one.ownersOf('my file.md')).toEqual(['@space']);
    expect(one.ownersOf('x')).toEqual([]);
    expect(one.ownersOf('a.c')).toEqual([]);
    expect(one.ownersOf('m.rs')).toEqual([]);
  });

  test('many stars cost no more than one', () => {
    const one = parseCodeOwners(`${'*a'.repeat(100)}b @x`);
    const start = performance.now();
    expect(one.ownersOf(`${'a'.repeat(5000)}`)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

test('the files a failure names: its tests, then its evidence, dependencies left out', () => {
  const lines = [
    'TypeError: no such thing',
    '    at run (/w/node_modules/x/index.js:3:1)',
    '    at parse (file:///w/src/auth/parse.ts:11:25)',
    '  File "app/models.py", line 12, in f',
  ];
  const evidence = [block({ kind: 'gate', gate: 'api' }, lines)];
  const tests = [{ name: 'a', file: 'tests/a.test.ts', line: 1 }];
  expect(namedFiles({ tests, evidence })).toEqual([
    'tests/a.test.ts',
    '/w/src/auth/parse.ts',
    'app/models.py',
  ]);
});
