import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readLog } from '#evidence';

const directory = mkdtempSync(join(tmpdir(), 'telling-line-'));
afterAll(() => rmSync(directory, { recursive: true }));

const NOISE = Array.from({ length: 60 }, (_, index) => `step ${index} is fine`);

/** The line that says most of the best block. */
async function tellingOf(lines: readonly string[]): Promise<string | undefined> {
  const file = join(directory, 'job.log');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const { blocks } = await readLog({ file, source: { kind: 'job', step: null } });
  return blocks[0]?.text[blocks[0].telling ?? 0];
}

const TRACEBACK = 'Traceback (most recent call last):';

describe('the line that says most of a block', () => {
  test.each<readonly [string, readonly string[], string]>([
    [
      'is what was raised at last, of errors that caused one another',
      [
        TRACEBACK,
        '  File "a.py", line 3, in read',
        "KeyError: 'name'",
        '',
        'The above exception was the direct cause of the following exception:',
        '',
        TRACEBACK,
        '  File "a.py", line 9, in <module>',
        '    raise ValueError("no name") from cause',
        'shop.NameError: the list has no name',
      ],
      'shop.NameError: the list has no name',
    ],
    [
      'is the first of several of one weight',
      ['a.c:3:1: error: expected ;', '    3 | int a', 'a.c:9:1: error: unknown type'],
      'a.c:3:1: error: expected ;',
    ],
    [
      'is what the system marked before what looks like it',
      ['[hooks] FATAL: received SIGINT', '##[error]received SIGINT'],
      'received SIGINT',
    ],
    [
      'is the message, not the exit code of the command that printed it',
      [
        '  CMake Error at build/load.cmake:70 (message):',
        "  error: command '/usr/bin/cmake' failed with exit code 1",
        '  ERROR: Failed building wheel for shop',
      ],
      '  ERROR: Failed building wheel for shop',
    ],
  ])('%s', async (_, message, telling) => {
    expect(await tellingOf([...NOISE, ...message])).toBe(telling);
  });

  test('is the first of a paragraph when none weighs anything, else the last one', async () => {
    const paragraph = ['Your change has 3174 lines, the most is 2000.', 'Split it.'];
    const end = 'Process completed with exit code 1.';
    const group = ['##[group]Run check', 'shell: bash', '##[endgroup]'];
    const filled = ['one', 'two', 'three', 'four', 'five'];
    const apart = [...group, ...filled, '', ...paragraph, 'a', 'b', 'c', end];
    expect(await tellingOf(apart)).toBe(paragraph[0]);
    expect(await tellingOf([...group, 'checks the change', 'too long', end])).toBe('too long');
  });
});

describe('a block that leads', () => {
  test.each<readonly [string, readonly string[], string]>([
    [
      'is not a row of a table that counts none',
      ['Build left files behind: failed', ...NOISE, 'Failed compilations            0'],
      'Build left files behind: failed',
    ],
    [
      'is not source that is quoted with its line numbers',
      ['could not import x', ...NOISE, '  25   26 | except ImportError as error:'],
      'could not import x',
    ],
    [
      'names the signal that ended the process',
      [
        'suite 1/1 failed! Received signal: SIGBUS',
        ...NOISE,
        'cat: a.log: No such file or directory',
      ],
      'suite 1/1 failed! Received signal: SIGBUS',
    ],
    [
      'is of the last attempt when the same was tried again',
      [
        'Error: pull failed',
        'docker: waits 5 seconds before retry',
        ...NOISE,
        'Error: pull failed, no such image',
      ],
      'Error: pull failed, no such image',
    ],
    [
      'is the first error the system marked, not what it led to',
      ['##[error]artifact not found', ...NOISE, ...NOISE, '##[error]no files to upload'],
      'artifact not found',
    ],
    [
      'is what set the job up, when that is marked as an error',
      [
        '##[error]artifact not found',
        '##[group]Run upload',
        ...NOISE,
        '##[error]no files to upload',
      ],
      'artifact not found',
    ],
    [
      'says that somebody ended the tests',
      ['!!!!!!!!!!!! KeyboardInterrupt !!!!!!!!!!!!', '===== 12 passed in 0.10s ====='],
      '!!!!!!!!!!!! KeyboardInterrupt !!!!!!!!!!!!',
    ],
  ])('%s', async (_, lines, telling) => {
    expect(await tellingOf([...NOISE, ...lines])).toBe(telling);
  });
});
