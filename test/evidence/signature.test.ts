import { describe, expect, test } from 'vitest';
import { MASKS, maskLine, signatureOf } from '#evidence';

describe('maskLine', () => {
  test.each([
    ['2026-07-30T10:39:20.714Z failed to bind', '<time> failed to bind'],
    ['session 0192f3a4-5b6c-7d8e-9f00-112233445566 lost', 'session <id> lost'],
    ['GET https://registry.example/a/b?x=1 503', 'GET https://registry.example <n>'],
    ['connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED <ip>'],
    ['at parse (/home/runner/work/a/b/src/address.ts:17:24)', 'at parse (address.ts:<n>:<n>)'],
    ['src/deep/login.test.ts:41 expected 200', 'login.test.ts:<n> expected <n>'],
    ['object at 0x7fe6b7c1fa90', 'object at <hex>'],
    ['commit 050ce9e1226b95d6', 'commit <hex>'],
    ['timed out after 10000 ms', 'timed out after <duration>'],
    ['pid 812 used 72 MB', 'pid <n> used <size>'],
  ])('%s', (line, masked) => {
    expect(maskLine(line)).toBe(masked);
  });
});

describe('signatureOf', () => {
  test('is the same on another machine, day, path, port and process', () => {
    const here = signatureOf(['2026-07-30T10:39:20Z [812] /home/a/src/db.ts:4 lost 10.0.0.7:5432']);
    const there = signatureOf([
      '2026-08-01T01:02:03Z [77] /build/x/src/db.ts:9 lost 10.9.9.9:40001',
    ]);
    expect(there.signature).toBe(here.signature);
    expect(here.generic).toBe(false);
  });

  test('tells two failures apart', () => {
    const one = signatureOf(['TypeError: cannot read local']);
    expect(signatureOf(['TypeError: cannot read remote']).signature).not.toBe(one.signature);
  });

  test('carries the version of the masks', () => {
    const { signature } = signatureOf(['relation "point" does not exist']);
    expect(signature).toMatch(new RegExp(`^${MASKS.version}-[0-9a-f]{16}$`));
  });

  // A change here is a new identity for every known failure: raise MASKS.version with it.
  test('of a known line does not change without a new version', () => {
    expect([MASKS.version, signatureOf(['relation "point" does not exist']).masked]).toEqual([
      '1',
      'relation "point" does not exist',
    ]);
  });

  test.each([
    ['Process completed with exit code 1.'],
    ['Error: The process failed with exit code 2'],
    ['npm error code ELIFECYCLE'],
    ['make: *** [Makefile:12: test] Error 1'],
    ['1 failed'],
    ['FAILED'],
    [''],
  ])('"%s" alone is generic', (line) => {
    expect(signatureOf([line]).generic).toBe(true);
  });

  test('passes over wrapper lines to the first that says something', () => {
    const bare = signatureOf(['relation "point" does not exist']);
    const wrapped = signatureOf([
      '',
      'Process completed with exit code 1.',
      'relation "point" does not exist',
    ]);
    expect(wrapped.signature).toBe(bare.signature);
  });
});
