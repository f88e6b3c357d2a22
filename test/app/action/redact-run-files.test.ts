import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRedactor } from '#safety';
import { redactRunFiles } from '../../../src/app/action/redact-run-files.ts';
import { runDirectoryAt } from '../../../src/app/job/run-directory.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SECRET = 'correct-horse-battery-staple';
const redactor = createRedactor({ DATABASE_PASSWORD: SECRET });

function runWith(files: Readonly<Record<string, string | Buffer>>) {
  const directory = runDirectoryAt(temporaryFolder('redact'));
  mkdirSync(directory.servicesDirectory, { recursive: true });
  mkdirSync(directory.gatesDirectory, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory.root, name), text);
  return directory;
}

test('a secret leaves the log, and every other byte and line stays', async () => {
  const odd = Buffer.from([0xff, 0xfe, 0x0d, 0x0a]);
  const before = Buffer.concat([
    Buffer.from('first\n'),
    odd,
    Buffer.from(`connecting with ${SECRET}\nlast without newline`),
  ]);
  const directory = runWith({ 'services/api.log': before });
  await redactRunFiles(directory, redactor);
  const after = readFileSync(join(directory.root, 'services/api.log'));
  expect(after).toEqual(
    Buffer.concat([
      Buffer.from('first\n'),
      odd,
      Buffer.from('connecting with ***\nlast without newline'),
    ]),
  );
});

test('a file without a secret is not touched', async () => {
  const directory = runWith({ 'gates/api.log': 'all is well\n' });
  const file = join(directory.root, 'gates/api.log');
  const { ino } = statSync(file);
  await redactRunFiles(directory, redactor);
  expect(statSync(file).ino).toBe(ino);
  expect(readFileSync(file, 'utf8')).toBe('all is well\n');
});

test('the journal stays JSON, line by line', async () => {
  const event = { seq: 1, type: 'service.failed', lastLines: [`password "${SECRET}"`] };
  const directory = runWith({ 'journal.ndjson': `${JSON.stringify(event)}\n` });
  await redactRunFiles(directory, redactor);
  const line = readFileSync(directory.journal, 'utf8').trimEnd();
  expect(JSON.parse(line)).toEqual({ ...event, lastLines: ['password "***"'] });
});

test('a secret across two reads of a large log does not slip through', async () => {
  const filler = `${'x'.repeat(99)}\n`.repeat(700);
  const text = `${filler.slice(0, 65_530)}${SECRET}\n${filler}`;
  const directory = runWith({ 'services/api.log': text });
  await redactRunFiles(directory, redactor);
  const after = readFileSync(join(directory.root, 'services/api.log'), 'utf8');
  expect(after).toBe(text.replace(SECRET, '***'));
});
