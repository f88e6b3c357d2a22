import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLineSplitter, LONGEST_LINE_BYTES } from '../../src/evidence/line-splitter.ts';
import { readLines } from '../../src/evidence/read-lines.ts';
import { temporaryFiles } from './temporary-file.ts';

const file = temporaryFiles();
/** Linux lists here what a process has open. */
const OPEN_FILES = '/proc/self/fd';

async function linesOf(path: string) {
  const lines: string[] = [];
  const outcome = await readLines(path, (raw) => lines.push(raw));
  return { lines, ...outcome };
}

describe('readLines', () => {
  test('splits on newlines only, so that line numbers are those of an editor', async () => {
    const path = await file('bars.log', '10%\r50%\r100%\nnext\u2028same line\nlast');
    expect(await linesOf(path)).toEqual({
      lines: ['10%\r50%\r100%', 'next\u2028same line', 'last'],
      lineCount: 3,
      problem: null,
    });
  });

  test('reads gzip by its magic bytes, whatever the name', async () => {
    const path = await file('packed.log', gzipSync('one\ntwo\n'));
    expect(await linesOf(path)).toMatchObject({ lines: ['one', 'two'], problem: null });
  });

  test('gives the lines before the place where a gzip stream ends too early', async () => {
    const whole = gzipSync(
      Array.from({ length: 20_000 }, (_, at) => `line ${at * 7919}`).join('\n'),
    );
    const path = await file('cut.gz', whole.subarray(0, whole.length / 2));
    const { lines, problem } = await linesOf(path);
    expect(problem?.kind).toBe('truncated');
    expect(lines.slice(0, 2)).toEqual(['line 0', 'line 7919']);
    expect(lines.length).toBeGreaterThan(1000);
  });

  test('tells damaged gzip from truncated gzip', async () => {
    const whole = gzipSync('some text\n'.repeat(50_000));
    whole.fill(0x55, 40, 80);
    const { problem } = await linesOf(await file('damaged.gz', whole));
    expect(problem?.kind).toBe('corrupt');
  });

  test.each(['utf-16le', 'utf-16be'])('reads %s', async (encoding) => {
    const little = Buffer.from('\ufeffError: döner\nzwei\n', 'utf16le');
    const bytes = encoding === 'utf-16le' ? little : Buffer.from(little).swap16();
    const { lines, problem } = await linesOf(await file(`${encoding}.log`, bytes));
    expect(lines.map((line) => line.replace('\ufeff', ''))).toEqual(['Error: döner', 'zwei']);
    expect(problem).toBeNull();
  });

  test('cuts a line of 50 MB, says so, and reads on', async () => {
    const path = await file('long.log', `${'x'.repeat(50 * 2 ** 20)}\nafter\n`);
    const { lines, problem } = await linesOf(path);
    expect(lines.map((line) => line.length)).toEqual([LONGEST_LINE_BYTES, 5]);
    expect(problem).toEqual({ kind: 'cut-line', line: 1, limitBytes: LONGEST_LINE_BYTES });
  });

  test('keeps a text with a few control bytes, refuses one that is mostly bytes', async () => {
    const text = await file('nul.log', `a line with a nul \0 in it\n${'plain text\n'.repeat(20)}`);
    expect((await linesOf(text)).lineCount).toBe(21);
    const bytes = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 37) % 256));
    expect(await linesOf(await file('program', bytes))).toMatchObject({
      lineCount: 0,
      problem: { kind: 'binary' },
    });
  });

  test('says what a zip archive, an empty file, a folder and nothing are', async () => {
    const zip = await file('logs.zip', Buffer.from('PK\u0003\u0004rest of an archive'));
    expect((await linesOf(zip)).problem).toEqual({ kind: 'zip' });
    expect((await linesOf(await file('empty.log', ''))).problem).toEqual({ kind: 'empty' });
    expect((await linesOf(dirname(zip))).problem).toEqual({ kind: 'unreadable', code: 'EISDIR' });
    expect((await linesOf(`${zip}.absent`)).problem).toEqual({
      kind: 'unreadable',
      code: 'ENOENT',
    });
  });

  test.skipIf(!existsSync(OPEN_FILES))('leaves no file open that it gave up half-way', async () => {
    const size = 1_000_000;
    const given = {
      program: Buffer.alloc(size),
      'logs.zip': Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(size)]),
      'damaged.gz': Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(size, 7)]),
      'program.gz': gzipSync(Buffer.alloc(size), { level: 0 }),
    };
    for (const [name, bytes] of Object.entries(given)) {
      const path = await file(name, bytes);
      expect((await linesOf(path)).problem).not.toBeNull();
      expect(openFiles()).not.toContain(path);
    }
  });
});

function openFiles(): readonly string[] {
  return readdirSync(OPEN_FILES).flatMap((handle) => {
    try {
      return [readlinkSync(`${OPEN_FILES}/${handle}`)];
    } catch {
      // The handle of this very listing.
      return [];
    }
  });
}

test('lines are the same however the bytes are cut into chunks', () => {
  const part = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\r\n', '\n\n', ''));
  fc.assert(
    fc.property(fc.array(part), fc.array(fc.integer({ min: 1, max: 9 })), (parts, sizes) => {
      const bytes = Buffer.from(parts.join(''));
      const lines: string[] = [];
      const splitter = createLineSplitter((raw) => lines.push(raw));
      let at = 0;
      for (const size of sizes) {
        splitter.push(bytes.subarray(at, at + size));
        at += size;
      }
      splitter.push(bytes.subarray(at));
      splitter.end();
      const expected = bytes.toString('utf8').split('\n');
      if (expected.at(-1) === '') expected.pop();
      expect(lines).toEqual(expected);
    }),
  );
});
