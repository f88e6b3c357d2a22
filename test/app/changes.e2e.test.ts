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

const ones = (count: number, value: number) => new Array<number>(count).fill(value);

test('changes answers each series in order, plain or gzip', async () => {
  const folder = temporaryFolder('changes');
  const broken = { name: 'broken', values: [...ones(40, 0), null, ...ones(20, 1)] };
  const well = { name: 'well', values: ones(60, 0) };
  const text = `${JSON.stringify(broken)}\n\n${JSON.stringify(well)}\n`;
  writeFileSync(join(folder, 'plain.ndjson'), text);
  writeFileSync(join(folder, 'packed.ndjson.gz'), gzipSync(text));
  for (const file of ['plain.ndjson', 'packed.ndjson.gz']) {
    const asked = [CLI, 'changes', join(folder, file), '--kind', 'rate', '--json'];
    const { stdout } = await run(process.execPath, asked);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toEqual([
      {
        name: 'broken',
        changes: [41],
        details: [
          {
            index: 41,
            probability: expect.any(Number),
            before: 0,
            after: 1,
            earliest: 41,
            latest: 41,
          },
        ],
      },
      { name: 'well', changes: [], details: [] },
    ]);
    expect(answers[0].details[0].probability).toBeGreaterThan(0.99);
  }
});

test('changes tells what it cannot read, and asks for a kind', async () => {
  const folder = temporaryFolder('changes');
  const file = join(folder, 'series.ndjson');
  writeFileSync(file, '{"name":"a","values":[1,2]}\n{"name":"b"}\n');
  await expect(
    run(process.execPath, [CLI, 'changes', file, '--kind', 'value']),
  ).rejects.toMatchObject({
    code: 2,
    stdout: '{"name":"a","changes":[],"details":[]}\n',
    stderr: `${file}:2: "values" is missing, expected a list; nothing was answered from here on. Expected {"name","values"}, with numbers, and null for what is missing.\n`,
  });
  await expect(run(process.execPath, [CLI, 'changes', file])).rejects.toMatchObject({ code: 2 });
  const missing = join(folder, 'no.ndjson');
  await expect(
    run(process.execPath, [CLI, 'changes', missing, '--kind', 'value']),
  ).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('cannot be read') });
});

test.each([
  ['rate', '"values":[0,"a"]', 'values[1]: found "a", expected 0 or 1'],
  ['rate', '"values":[0,2]', 'values[1]: found 2, expected 0 or 1'],
  ['value', '"values":[0.5,null,true]', 'values[2]: found true, expected a number'],
  ['value', '"values":[1e999]', 'values[0]: found Infinity, expected a number'],
  ['value', '"values":[1,2],"times":["x"]', 'times: found 1 of them, expected one for each of 2'],
])('a value that is none is told: --kind %s, %s', async (kind, values, fault) => {
  const folder = temporaryFolder('changes');
  writeFileSync(join(folder, 'series.ndjson'), `{"name":"a",${values}}\n`);
  const asked = [CLI, 'changes', join(folder, 'series.ndjson'), '--kind', kind];
  await expect(run(process.execPath, asked)).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining(`series.ndjson:1: ${fault}`),
  });
});
