import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Real processes on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const CLI = join(import.meta.dirname, '../../src/cli.ts');
const run = promisify(execFile);

async function answersOf(command: string, file: string): Promise<readonly unknown[]> {
  const { stdout } = await run(process.execPath, [CLI, command, file, '--json']);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test('templates answers each line of a log, plain or gzip, without stamps and colours', async () => {
  const text = [
    '2026-07-30T10:39:20.7140000Z took 3 ms',
    '',
    '\u001b[31mtook 12 ms\u001b[0m',
    'link eth0 is up',
    'link eth1 is up',
  ].join('\n');
  const expected = ['took <*> ms', '', 'took <*> ms', 'link <*> is up', 'link <*> is up'].map(
    (template, index) => ({ id: index + 1, template }),
  );
  const folder = temporaryFolder('templates');
  writeFileSync(join(folder, 'plain.log'), text);
  writeFileSync(join(folder, 'packed.log.gz'), gzipSync(text));
  expect(await answersOf('templates', join(folder, 'plain.log'))).toEqual(expected);
  expect(await answersOf('templates', join(folder, 'packed.log.gz'))).toEqual(expected);
});

test('templates tells what it cannot read', async () => {
  const missing = join(temporaryFolder('templates'), 'no.log');
  await expect(run(process.execPath, [CLI, 'templates', missing])).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: `${missing}: it could not be opened (there is no such file).\n`,
  });
});

test('signatures answers in order, and near-duplicates share one', async () => {
  const folder = temporaryFolder('signatures');
  const file = join(folder, 'failures.ndjson');
  const pod = (name: string) =>
    `the worker pod ${name} was evicted while it still held the lease of the queue`;
  const texts = [
    pod('backend-7d4b9c6f5-x2x9p'),
    'not ok 3 a/test-b1',
    pod('backend-58c9f7d8b-q7r4z'),
  ];
  writeFileSync(file, texts.map((text, id) => JSON.stringify({ id, text })).join('\n'));
  const answers = (await answersOf('signatures', file)) as { id: number; signature: string }[];
  expect(answers.map(({ id }) => id)).toEqual([0, 1, 2]);
  expect(answers[2]?.signature).toBe(answers[0]?.signature);
  expect(answers[1]?.signature).not.toBe(answers[0]?.signature);
});

test.each([
  ['{"id":1}', '"text" is missing, expected a text'],
  ['{"id":null,"text":"a"}', 'id: found null, expected a text'],
  ['[]', 'found a list, expected an object'],
  ['{', 'it is not JSON'],
])('signatures tells what is wrong with %s', async (line, fault) => {
  const file = join(temporaryFolder('signatures'), 'failures.ndjson');
  writeFileSync(file, `{"id":1,"text":"a"}\n${line}\n`);
  await expect(run(process.execPath, [CLI, 'signatures', file])).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: `${file}:2: ${fault}; nothing was answered. Expected {"id","text"} a line.\n`,
  });
});
