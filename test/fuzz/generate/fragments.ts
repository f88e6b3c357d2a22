// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Compose and GitHub write their variables this way.
import { ALL_ATTACKS } from '../../safety/attacks.ts';

/** What log systems, terminals and runners give a meaning to. */
export const MARKS: readonly string[] = [
  ...[
    '##[group]Run npm test',
    '##[endgroup]',
    '##[error]',
    '##[warning]x',
    '##[command]',
    '##[debug]',
  ],
  ...[
    '::group::x',
    '::error file=a.ts,line=1,col=2::x',
    '::add-mask::secret',
    '::stop-commands::t',
  ],
  ...[
    '2026-07-30T10:39:01.0000000Z ',
    '[2026-07-30T10:39:01Z] ',
    '2026-99-99T99:99:99Z ',
    '\ufeff',
  ],
  ...['job\tstep\t2026-07-30T10:39:01Z ', 'travis_fold:start:a\r', 'travis_time:start:0a\r$ make'],
  ...['section_start:1:a[collapsed=true]\r', 'section_end:1:a\r', '\x1b[0K', '\x1b[31m', '\x1b[0m'],
  ...[
    '\x1b[38;5;196m',
    '\x1b[1;91m',
    '\x1b]0;t\x07',
    '\x1b]8;;u\x1b\\',
    '\x1b[',
    '\x1b',
    '\x9b31m',
  ],
  ...['\r', '\t', '\b', '\0', '\u2028', '\u0085', '\v', '\f', '\ud83d\ude00', '\ud800', 'é', '漢'],
];

/** What tools print when something failed. */
export const FAILURES: readonly string[] = [
  ...[
    'Error: no such file',
    'AssertionError: expected 500 to be 200',
    'npm ERR! code 1',
    'panic: x',
  ],
  ...[
    'Process completed with exit code 1.',
    'FAILED tests/a.py::test_b - assert 1 == 2',
    '1 failing',
  ],
  ...[
    'Tests run: 5, Failures: 1, Errors: 0, Skipped: 0',
    '--- FAIL: TestA (0.00s)',
    '✗ adds',
    '✓ b',
  ],
  ...[
    '  1) a\n       b:',
    'not ok 3 - c',
    'FAIL src/a.test.ts > b > c',
    '= 1 failed, 2 passed in 1s =',
  ],
  ...['No space left on device', 'bind: address already in use', 'Killed', 'Segmentation fault'],
  ...['src/a.ts(4,5): error TS2322: x', 'a.c:3:7: warning: unused', 'Main.java:[3,4] error: x'],
  ...[
    '  File "a.py", line 3, in f',
    '    at f (src/a.ts:1:2)',
    'Caused by: java.io.IOException: x',
  ],
  ...[
    'error[E0308]: mismatched\n  --> src/a.rs:1:2',
    '✖ 3 problems',
    'a.js\n  1:2  error  x  rule-a',
  ],
  ...[
    '[ERROR] Failed to execute goal',
    '[INFO] BUILD FAILURE',
    'fatal: unable to access',
    'ECONNREFUSED',
  ],
  ...[
    'http 403',
    'status 502',
    'errno 28',
    '0x7ffe',
    'deadbeef01',
    '10.0.0.1:8080',
    '[::1]:80',
    '9e99',
  ],
];

/** What breaks patterns that look again: long runs of what they repeat. */
export const REPEATED: readonly string[] = [
  ...[
    ' ',
    'a',
    '0',
    '/',
    '.',
    ':',
    '-',
    '_',
    '\\',
    '(',
    ')',
    '[',
    ']',
    '<',
    '>',
    '"',
    "'",
    '`',
    '*',
  ],
  ...[
    'a/',
    '../',
    'a.',
    '1.',
    '1:',
    '::',
    '<*>',
    '${',
    '$$',
    '&#64;',
    '@a',
    '%0A',
    '\x1b[',
    '\x1b[0m',
  ],
  ...[
    '\r',
    '\n',
    '\t',
    'a b',
    'at a ',
    'error ',
    '1 ',
    '0x',
    '//',
    '#',
    '##[',
    'aaaaaaaaaaaaaaab',
    '\u200b',
  ],
];

/** All of them, and what reports must show without doing it. */
export const FRAGMENTS: readonly string[] = [...MARKS, ...FAILURES, ...REPEATED, ...ALL_ATTACKS];
