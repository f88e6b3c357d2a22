import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type LogReading, readLog } from '#evidence';

const directory = mkdtempSync(join(tmpdir(), 'mute-steps-'));
afterAll(() => rmSync(directory, { recursive: true }));

async function reading(lines: readonly string[]): Promise<LogReading> {
  const file = join(directory, 'job.log');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return await readLog({ file, source: { kind: 'job', step: null } });
}

/** A command as Travis prints it: its start, its output, how it ended. */
function command(text: string, output: readonly string[], code: number): readonly string[] {
  return [
    `travis_time:start:0a\r\x1b[0K$ ${text}`,
    ...output,
    `travis_time:end:0a:start=1,finish=2,duration=1\r\x1b[0KThe command "${text}" exited with ${code}.`,
    '',
  ];
}

const INSTALLED = command('install', ['No list found, skipping the rest', 'done'], 0);
const LAST = command('tidy up', ['nothing to tidy'], 0);
const END = ['', 'Done. Your build exited with 1.'];

describe('a failed command none of whose lines speaks plainly', () => {
  const output = ['checking the list', 'man/line.md is wanted for bin/line'];

  test('is heard to its end, before what other commands said', async () => {
    const { blocks } = await reading([
      ...INSTALLED,
      ...command('check', output, 2),
      ...LAST,
      ...END,
    ]);
    expect(blocks[0]?.text).toEqual(['$ check', ...output]);
  });

  test('is heard over blank lines up to a paragraph that is long enough', async () => {
    const links = ['> Links', '1. 301 /a', '2. 301 /b', '3. 404 /c', '4. 301 /d'];
    const wrote = ['', 'Wrote results to a.json', ''];
    const printed = ['not of it', '', ...links, ...wrote];
    const { blocks } = await reading([...INSTALLED, ...command('check', printed, 1), ...END]);
    expect(blocks[0]?.text).toEqual([...links, '', 'Wrote results to a.json']);
  });

  test('ends with what it said, not with what passes the failure on', async () => {
    const printed = [...output, 'error Command failed with exit code 3.'];
    const { blocks } = await reading([...command('check', printed, 1), ...END]);
    expect(blocks[0]?.text).toEqual(['$ check', ...output]);
  });

  test('goes on below a message that hardly says more', async () => {
    const vague = 'summary: failed to resolve 3 references';
    const printed = [vague, 'line 12 is too wide', 'line 30 is too wide'];
    const { blocks } = await reading([...command('check', printed, 1), ...END]);
    expect(blocks.map((block) => block.text)).toEqual([[vague], printed.slice(1)]);
  });

  test('adds nothing when a message speaks plainly', async () => {
    const printed = ['ERROR: no list', '', 'bye'];
    const { blocks } = await reading([...command('check', printed, 1), ...END]);
    expect(blocks.map((block) => block.text)).toEqual([['ERROR: no list']]);
  });
});

describe('a failed command is known as such', () => {
  test('however long it is, and when its mark stands on the line before', async () => {
    const long = `if [ ${'x'.repeat(900)} ]; then check; fi`;
    const { status, blocks } = await reading([
      'travis_time:start:0b',
      `$ ${long}`,
      'the list is short',
      `The command "${long}" exited with 65.`,
      ...LAST,
    ]);
    expect(status).toBe('failed');
    expect(blocks[0]?.text.at(-1)).toBe('the list is short');
  });

  test('not by another one that passed', async () => {
    const { status } = await reading([
      'The command "check" exited with 65.',
      'The command "report" exited with 0.',
    ]);
    expect(status).toBe('failed');
  });

  test('by the verdict of a build between stars', async () => {
    const { status } = await reading(['12 tests passed', '** BUILD FAILED **']);
    expect(status).toBe('failed');
  });
});

test('tests that passed say nothing of a job whose log does not reach its end', async () => {
  const passed = ['===== 12 passed in 0.10s ====='];
  expect((await reading(passed)).status).toBe('passed');
  expect((await reading(['Worker information', ...passed])).status).toBe('unknown');
});

test('the log of a run that failed too is no passing log to compare with', async () => {
  const other = join(directory, 'earlier.log');
  const known = ['ERROR: of passing logs', 'checks', 'still checks'];
  const failure = ['ERROR: no list', 'The command "check" exited with 2.'];
  writeFileSync(other, `${['$ check', ...failure].join('\n')}\n`);
  const file = join(directory, 'job.log');
  writeFileSync(file, `${[...known, ...failure].join('\n')}\n`);
  const passing = join(directory, 'passing.log');
  writeFileSync(passing, `${known.join('\n')}\n`);
  const source = { kind: 'job', step: null } as const;
  const { blocks } = await readLog({ file, source, baseline: [other, passing] });
  expect(blocks.map((block) => block.text)).toEqual([['ERROR: no list', failure[1]]]);
});
