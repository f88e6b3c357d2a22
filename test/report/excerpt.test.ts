import { expect, test } from 'vitest';
import type { EvidenceBlock } from '#domain';
import { excerptOf } from '../../src/report/excerpt.ts';

function block(text: readonly string[], telling?: number): EvidenceBlock {
  return {
    source: { kind: 'gate', gate: 'api' },
    file: 'gates/api.log',
    startLine: 21,
    endLine: 20 + text.length,
    lines: text,
    text,
    at: null,
    score: 1,
    ...(telling === undefined ? {} : { telling }),
  };
}

function shown(of: EvidenceBlock, most: number): readonly string[] {
  return excerptOf(of, most).map((line) => line?.text ?? '⋮');
}

const VITEST = [
  ' FAIL  tests/auth.test.ts > auth > POST /login takes a plus sign',
  'AssertionError: expected 500 to be 200 // Object.is equality',
  '',
  '- Expected',
  '+ Received',
  '',
  '- 200',
  '+ 500',
  '',
  ' ❯ tests/auth.test.ts:48:20',
  "     46|     await call('/users');",
  "     47|     const { status } = await call('/login');",
  '     48|     expect(status).toBe(200);',
  '       |                    ^',
  '⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯[1/1]⎯',
  ' Test Files  1 failed | 4 passed (5)',
  '      Tests  1 failed | 26 passed (27)',
];

test('what was thrown, the values and the place come before legends and counts', () => {
  expect(shown(block(VITEST, 1), 5)).toEqual([
    ' FAIL  tests/auth.test.ts > auth > POST /login takes a plus sign',
    'AssertionError: expected 500 to be 200 // Object.is equality',
    '⋮',
    '- 200',
    '+ 500',
    ' ❯ tests/auth.test.ts:48:20',
  ]);
});

const SERVICE = [
  'ERROR POST /login failed',
  "TypeError: Cannot read properties of undefined (reading 'local')",
  '    at parseAddress (file:///app/services/auth/address.ts:11:25)',
  '    at Object.login (file:///app/services/auth.ts:53:19)',
  '    at process.processTicksAndRejections (node:internal/process/task_queues:104:5)',
  '    at async answer (file:///app/services/kit/serve.ts:71:17)',
];

test('of a stack the place it was thrown at is left', () => {
  expect(shown(block(SERVICE), 3)).toEqual(SERVICE.slice(0, 3));
});

test('a traceback ends with what was raised; the frame before it is the place', () => {
  const python = [
    'Traceback (most recent call last):',
    '  File "/app/manage.py", line 12, in main',
    '    run()',
    '  File "/app/orders/total.py", line 40, in total',
    '    return sum(prices) / len(prices)',
    'ZeroDivisionError: division by zero',
    'make: *** [test] Error 1',
  ];
  expect(shown(block(python, 5), 3)).toEqual([
    '  File "/app/orders/total.py", line 40, in total',
    '    return sum(prices) / len(prices)',
    'ZeroDivisionError: division by zero',
  ]);
});

test('the telling line is never left out, wherever it stands', () => {
  const lines = Array.from({ length: 60 }, (_, index) => `step ${index} failed: error`);
  for (const telling of [0, 7, 30, 59]) {
    const { lines: all } = block(lines, telling);
    expect(shown(block(lines, telling), 1)).toEqual([all[telling]]);
    expect(shown(block(lines, telling), 4)).toContain(all[telling]);
  }
});

test('lines keep their numbers and their order', () => {
  const numbers = excerptOf(block(VITEST, 1), 6).flatMap((line) => (line ? [line.number] : []));
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(numbers).toContain(22);
});

test('a block of nothing but noise still shows its beginning', () => {
  expect(shown(block(['---', '===', '***']), 2)).toEqual(['---', '===']);
});
