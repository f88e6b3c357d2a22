import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskVariables } from '../../../src/evidence/templates/mask-variables.ts';

test.each([
  ['a number', 'size 67108864, took 3.5 ms', 'size <*>, took <*> ms'],
  ['a negative number', 'code -12 at -1.5', 'code <*> at <*>'],
  ['an id', 'lost blk_-123 and task_17_0020_m', 'lost <*> and <*>'],
  ['an address and its port', 'from 10.0.0.7:5432 on', 'from <*>:<*> on'],
  ['an address behind a slash', 'from /10.0.0.7:5432', 'from <*>:<*>'],
  ['a host and its address', 'db-a/10.0.0.7:5432', '<*>/<*>:<*>'],
  ['a host before a port', 'proxy.a.example.org:5070 close', '<*>:<*> close'],
  ['a path', 'open /etc/app/conf: denied', 'open <*>: denied'],
  ['a relative path', 'open a/b/conf', 'open <*>'],
  ['a path on a drive', 'open C:\\Temp\\a now', 'open <*> now'],
  ['an address of a service', 'see hdfs://db:9000 now', 'see hdfs://<*>:<*> now'],
  ['an address with a path', 'see https://a.example/b?c=d&e now', 'see https://<*> now'],
  ['a hardware address', 'from 00:1a:2b:3c:4d:5e via', 'from <*> via'],
  ['a size with its unit', 'took 1.5 KB (free 3 MiB)', 'took <*> (free <*>)'],
  ['hex digits alone', 'mask deadbeef of cafe', 'mask <*> of cafe'],
  ['a number behind a name', 'core.2218 on node-12.', 'core.<*> on node-<*>.'],
  ['a clock', 'at 12:34:56', 'at <*>:<*>:<*>'],
  ['a day', 'on 2026/7/30 or 2026-07-30', 'on <*>/<*>/<*> or <*>-<*>-<*>'],
  ['leading dots', 'enable......0', 'enable......<*>'],
  ['pairs', 'a=1, b="2" c:[3]', 'a=<*>, b="<*>" c:[<*>]'],
])('%s is variable', (_, line, masked) => {
  expect(maskVariables(line)).toBe(masked);
});

test.each([
  ['and/or stays'],
  ['eth1 stays, so does utf8'],
  ['no such file...'],
  ['x: y // z'],
  [''],
])('"%s" stays as it is', (line) => {
  expect(maskVariables(line)).toBe(line);
});

test('spaces become single', () => {
  expect(maskVariables('  a \t b  1  ')).toBe('a b <*>');
});

test('a masked line has nothing left to mask, whatever the line', () => {
  const piece = fc.constantFrom(
    'a',
    '1',
    ' ',
    ':',
    '/',
    '\\',
    '.',
    '-',
    '_',
    'f',
    '<*>',
    '://',
    'é',
  );
  const line = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.oneof(line, fc.string({ unit: 'binary' })), (text) => {
      expect(maskVariables(text)).not.toMatch(/(?:^|[\s=,])\d+(?:[\s=,]|$)/);
      // White space beyond ASCII is a letter like any other.
      expect(maskVariables(text)).not.toMatch(/[ \t\r\n\v\f]{2}|^[ \t\r\n\v\f]|[ \t\r\n\v\f]$/);
    }),
    { numRuns: 3_000 },
  );
});
