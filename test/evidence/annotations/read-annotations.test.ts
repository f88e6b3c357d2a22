import { describe, expect, test } from 'vitest';
import { readAnnotations } from '#evidence';
import { ANNOTATION_PATTERNS } from '../../../src/evidence/annotations/annotation-patterns.ts';

function placesIn(...lines: readonly string[]): readonly string[] {
  return readAnnotations(lines).map(({ file, line, column }) =>
    [file, line, column].filter((part) => part !== null).join(':'),
  );
}

test.each(ANNOTATION_PATTERNS)('$tools: $example', ({ example, pattern }) => {
  const groups = pattern.exec(example)?.groups;
  expect(readAnnotations([example])).toEqual([
    {
      file: groups?.file,
      line: groups?.line === undefined ? null : Number(groups.line),
      column: groups?.column === undefined ? null : Number(groups.column),
      severity: expect.toSatisfy((one) => one === null || /error|warning|notice/.test(one)),
      message: expect.stringMatching(/^\S/),
    },
  ]);
});

describe('complaints over several lines', () => {
  test.each([
    ['eslint', ['/w/a.js', '  2:10  error    unused    no-unused-vars', ''], ['/w/a.js:2:10']],
    ['rustc', ['error[E0425]: no b', '  --> src/a.rs:4:9', '   |'], ['src/a.rs:4:9']],
    [
      'pydocstyle',
      ['t.py:18 in public class `m`:', '        D101: Docstring missing'],
      ['t.py:18'],
    ],
    ['javac', ['src/A.java:6: error: no symbol', '    foo();', '    ^'], ['src/A.java:6:5']],
    [
      'a Python traceback',
      [
        'Traceback (most recent call last):',
        '  File "/w/a.py", line 3, in <module>',
        '    b()',
        '  File "/w/b.py", line 9, in b',
        '    raise ValueError("no")',
        'ValueError: no',
      ],
      ['/w/b.py:9'],
    ],
  ])('%s', (_tool, lines, places) => {
    expect(placesIn(...lines)).toEqual(places);
  });

  test('a row belongs to no file once other text has come', () => {
    expect(placesIn('/w/a.js', 'something else', '  2:10  error    unused    rule')).toEqual([]);
  });
});

test.each([
  '12:30:45 started',
  'connect ECONNREFUSED 127.0.0.1:5432 again',
  'registry.example.com:443: connection refused',
  'see https://example.com/a.html:12 for more',
  '    at Object.<anonymous> (/w/a.test.js:3:4)',
  'nginx:1.2 pulled',
  'Step 3/7: RUN make',
])('finds no place in "%s"', (text) => {
  expect(placesIn(text)).toEqual([]);
});

test('a column counted from 0 is not told', () => {
  expect(placesIn('a.erb:9:0: Indent this')).toEqual(['a.erb:9']);
});

test('says each complaint once', () => {
  expect(placesIn('a.c:1:2: error: no', 'a.c:1:2: error: no')).toEqual(['a.c:1:2']);
});

test('hostile lines of 2,000 characters cost a few milliseconds at most', () => {
  const pieces = ['a:', 'a.b:1:', ' - ', 'error: ', '[error] ', 'message=', 'in ', '(1,2', '\t1\t'];
  const lines = pieces.flatMap((piece) => [piece.repeat(300), `a.c:1:${piece.repeat(300)}`]);
  const started = performance.now();
  for (let round = 0; round < 20; round += 1)
    readAnnotations(lines.map((one) => one.slice(0, 1999)));
  expect(performance.now() - started).toBeLessThan(2000);
});
