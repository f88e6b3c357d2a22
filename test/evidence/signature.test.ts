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
    ['channel host.example/10.1.2.3:53022 lost', 'channel <ip> lost'],
    ['no route to 140-211-host.osuosl.org:443', 'no route to <host>'],
    ['I0730 10:39:20.714 812 lost it', '<time> lost it'],
    ['listen [::1]:80, 2001:db8:0:1::7', 'listen <ip>:<n>, <ip>'],
    ['no workspace for a-job/axis=x64 #38823', 'no workspace for <build>'],
    ['a.ts(4,7): error TS2322: no', 'a.ts(<n>): error TS2322: no'],
    ['returned error: 502', 'returned error: 502'],
    ['exited with code 137', 'exited with code 137'],
    ['error: 3 tests, 512 MB', 'error: <n> tests, <size>'],
    ['timed out (after 60 minutes)', 'timed out (after 60 minutes)'],
    ['finished after 60 minutes', 'finished after <duration>'],
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
      '2',
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

  test.each([
    ['not ok 12 - parallel/test-stream4 # time=3ms', 'not ok 900 - parallel/test-stream4'],
    ['--- FAIL: TestLogin/case_2 (0.03s)', '--- FAIL: TestLogin/case_2 (1.20s)'],
    ['FAILED tests/test_a.py::test_b[3] - assert 4 == 5', 'FAILED tests/test_a.py::test_b[3]'],
    ['[  FAILED  ] Suite/One.Works/0 (3 ms)', '[  FAILED  ] Suite/One.Works/0'],
    ['  1) adds to the cart', '  7) adds to the cart'],
    [' × adds to the cart 12ms', ' × adds to the cart 3ms'],
    ['  3/9 Test  #3: sums_2 ....***Failed 0.1 sec', '  1/9 Test #1: sums_2 ..***Failed'],
  ])('of a test is its name: "%s"', (here, there) => {
    const one = signatureOf([here]);
    expect(one.signature).toBe(signatureOf([there]).signature);
    expect(one.generic).toBe(false);
  });

  test('of neighbouring tests differs, though only a number does', () => {
    const one = signatureOf(['not ok 1 - parallel/test-stream3']);
    expect(signatureOf(['not ok 1 - parallel/test-stream4']).signature).not.toBe(one.signature);
  });

  test.each([
    [
      'a Python trace',
      [
        'Traceback (most recent call last):',
        '  File "a.py", line 3, in run',
        '    self.go()',
        'KeyError: the lease of the queue',
      ],
      'KeyError: the lease of the queue',
    ],
    [
      'where V8 stopped',
      [
        'node:events:497',
        '      throw er; // never',
        '      ^',
        '',
        'Error: read ECONNRESET early',
      ],
      'Error: read ECONNRESET early',
    ],
    ['frames', ['    at go (a.js:1:2)', 'lost the queue'], 'lost the queue'],
  ])('passes over %s', (_, lines, masked) => {
    expect(signatureOf(lines).masked).toBe(masked);
  });

  test('stays linear on hostile lines', () => {
    const started = performance.now();
    for (const piece of ['a-', '1.', '/a', 'a1:', '::', 'Aa0.', '- #', '<n>', 'at a ']) {
      signatureOf(Array.from({ length: 50 }, () => piece.repeat(200_000 / piece.length)));
    }
    expect(performance.now() - started).toBeLessThan(10_000);
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
