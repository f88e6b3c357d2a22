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
    stderr: `${file}:2: expected {"name","values"}; nothing was answered from here on.\n`,
  });
  await expect(run(process.execPath, [CLI, 'changes', file])).rejects.toMatchObject({ code: 2 });
  const missing = join(folder, 'no.ndjson');
  await expect(
    run(process.execPath, [CLI, 'changes', missing, '--kind', 'value']),
  ).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('cannot be read') });
});
