import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLineStamper } from '../../src/gates/line-stamper.ts';

const AT = Date.UTC(2026, 10, 20, 9, 12, 41, 118);
const STAMP = '2026-11-20T09:12:41.1180000Z ';

function stamp(...chunks: readonly (string | Buffer)[]): Buffer {
  const stamper = createLineStamper();
  const lines = chunks.flatMap((chunk) => stamper.add(Buffer.from(chunk), AT));
  return Buffer.concat([...lines, ...stamper.end()].map(({ bytes }) => bytes));
}

test('every line bears the time, in the form of GitHub’s logs', () => {
  expect(stamp('one\ntwo\n').toString()).toBe(`${STAMP}one\n${STAMP}two\n`);
});

test('a line bears the time of its first byte, to a tenth of a microsecond', () => {
  const stamper = createLineStamper();
  stamper.add(Buffer.from('slow '), AT + 0.25);
  const [line] = stamper.add(Buffer.from('line\n'), AT + 9000);
  expect(line?.bytes.toString()).toBe('2026-11-20T09:12:41.1182500Z slow line\n');
  expect(line?.text()).toBe('slow line');
});

test('a last line without newline is kept', () => {
  expect(stamp('one\ntw', 'o').toString()).toBe(`${STAMP}one\n${STAMP}two\n`);
});

test('only \\n ends a line', () => {
  expect(stamp('10 %\r20 %\r\nend\u2028\n').toString()).toBe(
    `${STAMP}10 %\r20 %\r\n${STAMP}end\u2028\n`,
  );
});

test('a line of megabytes is written in pieces', () => {
  const piece = 'x'.repeat(1024 * 1024);
  expect(stamp(`${piece}${piece}yz\n`).toString()).toBe(
    `${STAMP}${piece}\n${STAMP}${piece}\n${STAMP}yz\n`,
  );
});

test('no byte is lost or changed, however the stream is cut', () => {
  const bytes = fc
    .uint8Array({ maxLength: 200 })
    .map((array) => array.map((b) => (b < 40 ? 10 : b)));
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 8 }), (chunks) => {
      const sent = Buffer.concat(chunks);
      const kept = stamp(...chunks.map((chunk) => Buffer.from(chunk)));
      const stripped = kept
        .toString('latin1')
        .split('\n')
        .map((line) => line.slice(STAMP.length))
        .join('\n');
      const expected = sent.toString('latin1');
      const whole = expected === '' || expected.endsWith('\n') ? expected : `${expected}\n`;
      expect(stripped).toBe(whole);
    }),
  );
});
