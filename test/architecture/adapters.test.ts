import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkAdapters, describeAdapterFault } from '../../.scripts/architecture/check-adapters.ts';
import { findSideEffects } from '../../.scripts/architecture/find-side-effects.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function effectsOf(text: string): readonly string[] {
  const root = temporaryFolder('effects');
  writeFileSync(join(root, 'a.ts'), text);
  return findSideEffects(root, ['a.ts']).map(
    ({ line, effect, name }) => `${line} ${effect} ${name}`,
  );
}

describe('what reaches outside is found', () => {
  test.each([
    ["import { readFile } from 'node:fs/promises';", '1 files node:fs/promises'],
    ["import 'node:net';", '1 sockets node:net'],
    ["export * from 'node:child_process';", '1 processes node:child_process'],
    ["const sqlite = await import('node:sqlite');", '1 files node:sqlite'],
    ["import { cpus } from 'node:os';", '1 environment node:os'],
    ["import { randomUUID } from 'node:crypto';", '1 randomness node:crypto randomUUID'],
    ["import { Octokit } from '@octokit/rest';", '1 sockets @octokit/rest'],
    ['export const a = 1;\nexport const b = Date.now();', '2 clock Date.now'],
    ['export const a = new Date();', '1 clock new Date()'],
    ['export const a = Math.random();', '1 randomness Math.random'],
    ['export const a = process.env.HOME;', '1 environment process.env'],
    ['process.kill(1);', '1 processes process.kill'],
    ['export const a = { process };', '1 environment process'],
    ['setTimeout(() => 1, 2);', '1 clock setTimeout'],
    ["await fetch('x');", '1 sockets fetch'],
    ['globalThis.fetch;', '1 environment globalThis.fetch'],
    ['AbortSignal.timeout(5);', '1 clock AbortSignal.timeout'],
  ])('%s', (text, expected) => {
    expect(effectsOf(text)).toEqual([expected]);
  });
});

describe('what only computes is left alone', () => {
  test.each([
    "import type { Stats } from 'node:fs';",
    "import { type Socket } from 'node:net';",
    "import { join } from 'node:path';",
    "import { createHash } from 'node:crypto';",
    'export const a = new Date(0);',
    'export const a = Math.max(1, 2);',
    'export function f(process: { env: string }) { return process.env; }',
    'export const a = { fetch: 1, process: 2 };',
    'export const f = (x: { fetch(): void }) => x.fetch();',
    'const setTimeout = (f: () => void) => f();\nsetTimeout(() => undefined);',
  ])('%s', (text) => {
    expect(effectsOf(text)).toEqual([]);
  });
});

describe('the list of adapters', () => {
  const clock = { file: 'src/a.ts', line: 3, effect: 'clock', name: 'Date.now' } as const;

  test('lets a listed file touch what it is listed for', () => {
    expect(checkAdapters([clock], [{ file: 'src/a.ts', touches: ['clock'] }])).toEqual([]);
  });

  test('does not let it touch more', () => {
    const faults = checkAdapters([clock], [{ file: 'src/a.ts', touches: ['files'] }]);
    expect(faults.map(describeAdapterFault)).toEqual([
      'src/a.ts:3: Date.now (clock): take it as an argument, or list the file in .scripts/architecture/adapters.ts',
      'src/a.ts: listed as an adapter of files, but touches none: remove it from .scripts/architecture/adapters.ts',
    ]);
  });
});
