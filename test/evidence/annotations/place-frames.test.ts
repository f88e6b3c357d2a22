import { expect, test } from 'vitest';
import type { EvidenceBlock } from '#domain';
import { placeFrames } from '#evidence';
import { resolveAgainst } from '../../../src/evidence/annotations/resolve-against.ts';

const resolve = resolveAgainst(
  ['services/auth/address.ts', 'services/auth.ts', 'tests/auth.test.ts'],
  ['/w/shop'],
);

function block(...text: readonly string[]): EvidenceBlock {
  const source = { kind: 'service', service: 'auth' } as const;
  return { source, file: 'a.log', startLine: 1, endLine: 9, lines: text, text, at: null, score: 1 };
}

const TESTS = [{ name: 'logs in', file: 'tests/auth.test.ts', line: 41 }];
const SERVICE = block(
  'TypeError: x is undefined',
  '    at local (/w/shop/node_modules/mail/index.js:3:1)',
  '    at parseAddress (/w/shop/services/auth/address.ts:17:24)',
  '    at login (/w/shop/services/auth.ts:53:19)',
);

test('the first frame of the repository itself, not of what it depends on', () => {
  expect(placeFrames({ tests: [], evidence: [SERVICE], resolve })).toEqual([
    { file: 'services/auth/address.ts', line: 17 },
  ]);
});

test('a file that is known by its failed test is not told again', () => {
  const gate = block(' ❯ tests/auth.test.ts:48:20', ' ❯ services/auth.ts:12:1');
  const evidence = [gate, SERVICE];
  expect(placeFrames({ tests: TESTS, evidence, resolve })).toEqual([
    { file: 'services/auth.ts', line: 12 },
    { file: 'services/auth/address.ts', line: 17 },
  ]);
});

test('each file once, and none of a file the repository does not have', () => {
  const foreign = block('    at x (/elsewhere/lib/deep/odd.ts:1:1)');
  expect(placeFrames({ tests: [], evidence: [foreign, SERVICE, SERVICE], resolve })).toEqual([
    { file: 'services/auth/address.ts', line: 17 },
    { file: 'services/auth.ts', line: 53 },
  ]);
});
