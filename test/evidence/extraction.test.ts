import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readLog } from '#evidence';

const directory = mkdtempSync(join(tmpdir(), 'extraction-'));
afterAll(() => rmSync(directory, { recursive: true }));

const NOISE = Array.from({ length: 120 }, (_, index) => `step ${index} is fine`);

async function textOf(lines: readonly string[]): Promise<readonly (readonly string[])[]> {
  const file = join(directory, 'job.log');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const { blocks } = await readLog({ file, source: { kind: 'job', step: null } });
  return blocks.map((block) => block.text);
}

const FLAKY = ['FAIL test/cart.test.ts', 'Error: socket hang up', '    at Socket.end (net.js:4:2)'];
const FATAL = ['Error: migration 0042 has no down step', '    at run (migrate.js:9:1)'];

describe('the error that ended the run leads', () => {
  test.each([
    ['far above', NOISE],
    ['right above', ['Retrying test/cart.test.ts (attempt 2 of 3)', 'PASS test/cart.test.ts']],
  ])('over that of a test that passed when it was retried, %s', async (_, between) => {
    const blocks = await textOf([...NOISE, ...FLAKY, ...between, ...FATAL]);
    expect(blocks[0]?.[0]).toBe(FATAL[0]);
  });

  test('the first of several messages of one report leads', async () => {
    const failure = (number: number): readonly string[] => [
      `  ${number}) sums number ${number}`,
      '',
      '     AssertionError: not the sum',
      `      at Context.<anonymous> (sum.test.js:${number}:1)`,
      '',
      '',
      'between two failures',
    ];
    const blocks = await textOf([...NOISE, ...[1, 2, 3].flatMap(failure)]);
    expect(blocks[0]?.[0]).toBe('  1) sums number 1');
  });
});

const WRAPPERS = [
  'Process completed with exit code 1.',
  '##[error]Process completed with exit code 1.',
  'The command "npm test" exited with 1.',
  'make: *** [Makefile:12: test] Error 2',
  'npm ERR! code ELIFECYCLE',
  'error Command failed with exit code 1.',
  'BUILD FAILED in 12s',
  'FAILURE: Build failed with an exception.',
  'ERROR: Job failed: exit code 1',
  'Error: The process "/usr/bin/node" failed with exit code 1',
  '[pool] Step script exited with code 1. Look above.',
  '##[error]Executing the custom container implementation failed. Ask its administrator.',
];

describe('a line that only passes the failure on never leads', () => {
  test.each(WRAPPERS)('%s', async (wrapper) => {
    const plain = wrapper.replace('##[error]', '');
    const worded = await textOf([...NOISE, 'could not open rules.txt', ...NOISE, wrapper]);
    expect(worded[0]?.[0]).toBe('could not open rules.txt');
    const mute = await textOf([...NOISE, wrapper]);
    expect(mute[0]?.[0]).not.toBe(plain);
    expect(mute.flat()).toContain(NOISE.at(-1));
  });
});

test('a message is shown from the name of the test to the last frame', async () => {
  const report = [
    '________________________ test_total ________________________',
    '',
    'cart = Cart(items=[])',
    '',
    '    def test_total(cart):',
    '>       assert cart.total() == 3',
    'E       assert 0 == 3',
    '',
    'tests/test_cart.py:12: AssertionError',
  ];
  expect((await textOf([...NOISE, ...report, ...NOISE]))[0]).toEqual(report);
});

test('what passed is not shown with what failed', async () => {
  const blocks = await textOf([
    ...NOISE,
    '    --- PASS: TestSum/small (0.00s)',
    '    --- FAIL: TestSum/large (0.00s)',
    '        sum_test.go:9: got 3, want 4',
    '    --- PASS: TestSum/none (0.00s)',
  ]);
  expect(blocks[0]).toEqual([
    '    --- FAIL: TestSum/large (0.00s)',
    '        sum_test.go:9: got 3, want 4',
  ]);
});

test('a verdict stands behind the message it counts', async () => {
  const blocks = await textOf([
    ...NOISE,
    "thread 'sums' panicked at src/lib.rs:9:5:",
    'note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace',
    ...NOISE.slice(0, 30),
    'test result: FAILED. 3 passed; 1 failed; 0 ignored',
    'error: test failed, to rerun pass `--lib`',
  ]);
  expect(blocks[0]?.[0]).toBe("thread 'sums' panicked at src/lib.rs:9:5:");
});
