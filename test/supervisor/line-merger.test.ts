import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLogStamp } from '#domain';
import { keepLastLines } from '../../src/supervisor/output/last-lines.ts';
import { createLineMerger } from '../../src/supervisor/output/line-merger.ts';

const STAMP = 'T ';

function merge(writes: readonly (readonly [number, string])[]): string {
  const merger = createLineMerger();
  const out = writes.flatMap(([stream, text]) => merger.push(stream, Buffer.from(text), STAMP));
  return Buffer.concat([...out, ...merger.flush(STAMP)]).toString();
}

describe('merging the output of several streams', () => {
  it.each([
    { what: 'stamps each line once', writes: [[1, 'a\nb\n']], merged: 'T a\nT b\n' },
    { what: 'keeps empty lines', writes: [[1, '\n\n']], merged: 'T \nT \n' },
    { what: 'keeps a last line without newline', writes: [[1, 'a\nb']], merged: 'T a\nT b' },
    {
      what: 'joins a line that came in parts',
      writes: [
        [1, 'a'],
        [1, 'b'],
        [1, 'c\n'],
      ],
      merged: 'T abc\n',
    },
    {
      what: 'does not cut one stream’s line with another’s',
      writes: [
        [1, 'out'],
        [2, 'err\n'],
        [1, 'put\n'],
      ],
      merged: 'T err\nT output\n',
    },
    { what: 'writes nothing for nothing', writes: [], merged: '' },
  ] as const)('$what', ({ writes, merged }) => {
    expect(merge(writes)).toBe(merged);
  });

  it('goes on with a line that was shown before it ended', () => {
    const merger = createLineMerger();
    const parts = [
      ...merger.push(1, Buffer.from('10 %'), STAMP),
      ...merger.flush(STAMP),
      ...merger.push(1, Buffer.from('\r20 %'), STAMP),
      ...merger.push(1, Buffer.from('\r30 %\nnext'), STAMP),
      ...merger.flush(STAMP),
    ];
    expect(Buffer.concat(parts).toString()).toBe('T 10 %\r20 %\r30 %\nT next');
  });

  it('keeps every byte of one stream, however it is cut and whenever it is shown', () => {
    const writes = fc.array(
      fc.record({ chunk: fc.uint8Array({ maxLength: 12 }), show: fc.boolean() }),
    );
    fc.assert(
      fc.property(writes, (chunks) => {
        const merger = createLineMerger();
        const out = chunks.flatMap(({ chunk, show }) => [
          ...merger.push(1, Buffer.from(chunk), '|'),
          ...(show ? merger.flush('|') : []),
        ]);
        const text = Buffer.concat([...out, ...merger.flush('|')]).toString('latin1');
        const bytes = Buffer.concat(chunks.map(({ chunk }) => chunk)).toString('latin1');
        const unstamped = text.split('\n').map((line) => line.slice(1));
        expect(unstamped.join('\n')).toBe(bytes);
      }),
    );
  });

  it('holds a line of many megabytes in little memory', () => {
    const merger = createLineMerger();
    const chunk = Buffer.alloc(65_536, 'x');
    let written = 0;
    for (let count = 0; count < 800; count += 1) {
      for (const part of merger.push(1, chunk, STAMP)) written += part.length;
    }
    expect(800 * chunk.length - written).toBeLessThan(400_000);
  });
});

describe('a time stamp', () => {
  it('has GitHub’s form: UTC, seven digits', () => {
    expect(formatLogStamp(Date.UTC(2026, 10, 20, 9, 12, 41, 118))).toBe(
      '2026-11-20T09:12:41.1180000Z ',
    );
    expect(formatLogStamp(1_000.0625)).toBe('1970-01-01T00:00:01.0000625Z ');
  });
});

describe('the last lines', () => {
  it('are the last twenty, also of a huge chunk and of a line without newline', () => {
    const last = keepLastLines();
    const many = Array.from({ length: 100_000 }, (_, position) => `line ${position}`);
    last.push(Buffer.from(many.join('\n')));
    expect(last.lines()).toEqual(many.slice(-20));
    last.push(Buffer.from(' and more\n'));
    expect(last.lines().at(-1)).toBe('line 99999 and more');
  });
});
