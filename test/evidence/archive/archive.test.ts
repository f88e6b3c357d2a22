import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { listLogs, readLog } from '#evidence';
import { temporaryFiles } from '../temporary-file.ts';

const file = temporaryFiles();
const JOB = { kind: 'job', step: null } as const;
const LOG = 'one\n2026-07-30T10:39:01.0000000Z AssertionError: expected 500 to be 200\n';

function archive(files: Zippable): Buffer {
  return Buffer.from(zipSync(files));
}

async function problemOf(path: string, entry = ''): Promise<string | null> {
  return (await readLog({ file: path, entry, source: JOB })).problem;
}

describe('a zip archive of logs', () => {
  test('gives each job log with the line numbers of its own file', async () => {
    const path = await file(
      'logs.zip',
      archive({ '0_a.txt': strToU8(LOG), '1_b.txt': [strToU8(`x\n${LOG}`), { level: 0 }] }),
    );
    expect(await listLogs(path)).toEqual({ ok: true, value: ['0_a.txt', '1_b.txt'] });
    for (const [entry, line] of [
      ['0_a.txt', 2],
      ['1_b.txt', 3],
    ] as const) {
      const { blocks, problem } = await readLog({ file: path, entry, source: JOB });
      expect(problem).toBeNull();
      expect(blocks[0]?.startLine).toBe(line);
      expect(blocks[0]?.lines).toEqual([LOG.split('\n')[1]]);
    }
  });

  test('joins the steps of a folder', async () => {
    const files = { 'a/2_Test.txt': strToU8(LOG), 'a/1_Build.txt': strToU8('built') };
    const path = await file('steps.zip', archive(files));
    expect(await listLogs(path)).toEqual({ ok: true, value: ['a/'] });
    const { blocks, lineCount } = await readLog({ file: path, entry: 'a/', source: JOB });
    expect(lineCount).toBe(3);
    expect(blocks[0]?.startLine).toBe(3);
  });

  test.each(['../a.txt', '/a.txt', 'C:/a.txt', 'a/../../b.txt', 'a\\b.txt', 'a\0.txt'])(
    'is refused when a name is %j',
    async (name) => {
      const path = await file('out.zip', archive({ [name]: strToU8(LOG) }));
      expect(await listLogs(path)).toMatchObject({ ok: false });
      expect(await problemOf(path)).toMatch(/leads out of it/);
    },
  );

  test('is no log itself, and never a log inside a log', async () => {
    const inner = archive({ '0_a.txt': strToU8(LOG) });
    const nested = await file('nested.zip', archive({ '0_a.txt': inner }));
    expect(await problemOf(nested, '0_a.txt')).toMatch(/it is a zip archive/);
    const other = await file('other.zip', archive({ 'a.zip': inner }));
    expect(await problemOf(other)).toMatch(/no job log/);
  });

  test('is refused when files overlap, its list is cut off, or it names too many', async () => {
    const bytes = archive({ '0_a.txt': strToU8(LOG), '1_b.txt': strToU8(LOG) });
    const second = bytes.lastIndexOf(Buffer.from('PK\x01\x02'));
    const overlapping = Buffer.from(bytes);
    overlapping.writeUInt32LE(0, second + 42);
    expect(await problemOf(await file('overlap.zip', overlapping))).toMatch(/overlap/);
    expect(await problemOf(await file('cut.zip', bytes.subarray(0, -30)))).toMatch(/damaged/);
    const many = Buffer.from(bytes);
    many.writeUInt16LE(60_000, many.length - 12);
    expect(await problemOf(await file('many.zip', many))).toMatch(/names 60000 files/);
  });

  test('says when an entry is damaged, encrypted or packed another way', async () => {
    const bytes = archive({ '0_a.txt': [strToU8(LOG), { level: 0 }] });
    const list = bytes.indexOf(Buffer.from('PK\x01\x02'));
    const changed = Buffer.from(bytes);
    changed[bytes.indexOf(Buffer.from('AssertionError'))] = 0x42;
    expect(await problemOf(await file('crc.zip', changed), '0_a.txt')).toMatch(/checksum/);
    const encrypted = Buffer.from(bytes);
    encrypted.writeUInt16LE(1, list + 8);
    expect(await problemOf(await file('secret.zip', encrypted))).toMatch(/encrypted/);
    const packed = Buffer.from(bytes);
    packed.writeUInt16LE(12, list + 10);
    expect(await problemOf(await file('bz.zip', packed))).toMatch(/method 12/);
  });

  test('a bomb is left when it has grown out of all proportion', async () => {
    const path = await file(
      'bomb.zip',
      archive({ '0_a.txt': [new Uint8Array(70 * 2 ** 20).fill(120), { level: 3 }] }),
    );
    expect((await readFile(path)).length).toBeLessThan(2 ** 20);
    expect(await problemOf(path, '0_a.txt')).toMatch(/grows more than 250 times/);
  });

  test('whatever bytes are changed or missing, there is an answer and evidence stays verbatim', async () => {
    const bytes = archive({ '0_a.txt': strToU8(LOG.repeat(20)), 'b/1_x.txt': strToU8(LOG) });
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 6 }), fc.nat(20), async (changes, cut) => {
        const hostile = Buffer.from(bytes);
        for (const { at, to } of changes) hostile[at] = to;
        const path = await file('hostile.zip', hostile.subarray(0, hostile.length - cut));
        const listed = await listLogs(path);
        for (const entry of listed?.ok ? listed.value : ['']) {
          const { problem, blocks } = await readLog({ file: path, entry, source: JOB });
          const said = problem === null ? blocks.flatMap((block) => block.lines) : [];
          for (const line of said) expect(LOG).toContain(line);
        }
      }),
      { numRuns: 300 },
    );
  });
});
