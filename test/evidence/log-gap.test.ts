import { expect, test } from 'vitest';
import { readLog } from '#evidence';
import { temporaryFiles } from './temporary-file.ts';

const file = temporaryFiles();

async function problemOf(...lines: readonly string[]): Promise<string | null> {
  const path = await file('job.log', `${lines.join('\n')}\n`);
  return (await readLog({ file: path, source: { kind: 'job', step: null } })).problem;
}

test.each([
  ['Jenkins', '[...truncated 2,130 lines...]'],
  ['GitLab', "Job's log exceeded limit of 4194304 bytes."],
  ['Travis CI', 'The job exceeded the maximum log length, and has been terminated.'],
  ['BuildKit', '#12 9.4 [output clipped, log limit 2MiB reached]'],
])('a part that %s left out is told, with the line it is missing after', async (_by, line) => {
  expect(await problemOf('start', line, 'AssertionError: 1 is not 2')).toBe(
    'a part of it is missing after line 2',
  );
});

test('zeros far into a log are a hole in it', async () => {
  const text = Array.from({ length: 2000 }, (_, at) => `line ${at + 1}`);
  expect(await problemOf(...text, `${'\0'.repeat(64)}end`)).toBe(
    'a part of it is missing after line 2001',
  );
});

test.each([
  '...Full output truncated (20 lines hidden), use "-vv" to show',
  'the table was truncated and filled anew',
])('"%s" speaks of something else', async (line) => {
  expect(await problemOf('start', line)).toBeNull();
});
