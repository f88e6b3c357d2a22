import { describe, expect, test } from 'vitest';
import { quietMatchers } from '#safety';

/**
 * Patterns as their owners register them: the `.github/*.json` of actions/setup-node, setup-python,
 * setup-go, setup-dotnet and setup-java, of ammaraskar/gcc-problem-matcher, actionlint and
 * actions-rs/toolchain. The last pattern of each is the one that makes the annotation.
 */
const MATCHERS: readonly (readonly [owner: string, pattern: RegExp, line: string])[] = [
  [
    'tsc',
    /^([^\s].*)[(:](\d+)[,:](\d+)(?:\):\s+|\s+-\s+)(error|warning|info)\s+TS(\d+)\s*:\s*(.*)$/,
    "src/index.ts(12,3): error TS2304: Cannot find name 'x'.",
  ],
  [
    'tsc, pretty',
    /^([^\s].*)[(:](\d+)[,:](\d+)(?:\):\s+|\s+-\s+)(error|warning|info)\s+TS(\d+)\s*:\s*(.*)$/,
    "src/index.ts:12:3 - error TS2304: Cannot find name 'x'.",
  ],
  [
    'eslint-compact',
    /^(.+):\sline\s(\d+),\scol\s(\d+),\s(Error|Warning|Info)\s-\s(.+)\s\((.+)\)$/,
    '/work/src/a.js: line 12, col 3, Error - x is not defined (no-undef)',
  ],
  ['python', /^\s*File\s"?(.*)"?,\sline\s(\d+).*$/, '  File "/work/app.py", line 12, in <module>'],
  ['go', /^\s*(.+\.go):(?:(\d+):(\d+):|(\d+):) (.*)$/, '    main_test.go:12: got 1, want 2'],
  ['go, build', /^\s*(.+\.go):(?:(\d+):(\d+):|(\d+):) (.*)$/, './main.go:12:3: undefined: x'],
  [
    'csc',
    /^([^\s].*)\((\d+)(?:,\d+|,\d+,\d+)?\):\s+(error|warning)\s+([a-zA-Z]+\d+):\s*(.*?)\s+\[(.*?)\]$/,
    'Program.cs(12,3): error CS0103: The name does not exist [/work/app.csproj]',
  ],
  ['javac', /^(.*):(\d+): (error|warning): (.*)$/, 'src/Main.java:12: error: cannot find symbol'],
  [
    'gcc',
    /^(.*):(\d+):(\d+):\s+(?:fatal\s+)?(warning|error):\s+(.*)$/,
    "src/a.c:12:3: error: 'x' undeclared",
  ],
  [
    'actionlint',
    /^(.+?):(\d+):(\d+): (.+?) \[(.+?)\]$/,
    '.github/workflows/ci.yml:12:3: unexpected key "x" [syntax-check]',
  ],
  ['rust', /^\s+-->\s(.*):(\d+):(\d+)$/, '   --> src/main.rs:12:3'],
  ['any place', /^(.*):(\d+): (.*)$/, 'src/a.c:3:4: note'],
];

test.each(MATCHERS)('%s finds no place in a line that is echoed', (_, pattern, line) => {
  expect(line).toMatch(pattern);
  for (const prefix of ['', '   │ ', '   │ 12:42:46.571  api  ']) {
    expect(quietMatchers(prefix + line)).not.toMatch(pattern);
  }
});

describe('the line looks the same', () => {
  test.each(MATCHERS)('%s', (_, __, line) => {
    expect(quietMatchers(line).replaceAll('\u2060', '')).toBe(line);
  });

  test.each([
    '   │ 12:42:46.571  ready',
    '2026-11-20T12:42:46.571Z connection refused',
    '[12:42:46] http://127.0.0.1:8080/health 200 in 4 ms',
    'see https://localhost:8443',
    ' ✔ gate api  27 passed in 1.27 s',
    '::group::Bring-up of shop',
  ])('%s is not touched at all', (line) => {
    expect(quietMatchers(line)).toBe(line);
  });
});

test('a web address is no hiding place', () => {
  const gcc = /^(.*):(\d+):(\d+):\s+(?:fatal\s+)?(warning|error):\s+(.*)$/;
  for (const line of ['http://a:1:2: error: x', 'http://a:80/b.c:1:2: error: x', '1:2: error: y']) {
    expect(quietMatchers(line)).not.toMatch(gcc);
  }
});
