import { expect, test } from 'vitest';
import { readFrames } from '../../../src/evidence/annotations/read-frames.ts';

test.each([
  ['    at parse (file:///app/my%20shop/address.ts:11:25)', '/app/my shop/address.ts', 11],
  ['    at async Promise.all (index 0)', null, 0],
  ['    at Object.login [as handle] (/app/services/auth.ts:53:19)', '/app/services/auth.ts', 53],
  ['    at /app/services/kit/serve.ts:86:24', '/app/services/kit/serve.ts', 86],
  ['    at async answer (src/serve.ts:71:17)', 'src/serve.ts', 71],
  ['    at process.processTicksAndRejections (node:internal/process/task_queues:104:5)', null, 0],
  [' ❯ tests/auth.test.ts:48:20', 'tests/auth.test.ts', 48],
  [' ❯ parseAddress src/address.ts:17:24', 'src/address.ts', 17],
  ['  File "/app/orders/total.py", line 40, in total', '/app/orders/total.py', 40],
  ['tests/test_total.py:12: ZeroDivisionError', 'tests/test_total.py', 12],
  ['\tat com.acme.shop.Cart.total(Cart.java:31)', 'com/acme/shop/Cart.java', 31],
  ['\tat app//com.acme.shop.Cart$Line.sum(Cart.java:9)', 'com/acme/shop/Cart.java', 9],
  ['\tat Main.main(Main.java:3)', 'Main.java', 3],
  ['\tat java.base/java.util.ArrayList.get(ArrayList.java:427)', 'java/util/ArrayList.java', 427],
  ['\t/app/cart/total.go:27 +0x1d', '/app/cart/total.go', 27],
  ["thread 'main' panicked at src/main.rs:4:5:", 'src/main.rs', 4],
  ['             at ./src/cart.rs:12:9', './src/cart.rs', 12],
  ["\tfrom app/models/cart.rb:8:in 'total'", 'app/models/cart.rb', 8],
  ['#0 /app/src/Cart.php(22): Cart->total()', '/app/src/Cart.php', 22],
  ['   at Shop.Cart.Total() in /src/Cart.cs:line 14', '/src/Cart.cs', 14],
  ['at the end of the day: 12:30:15 was late', null, 0],
  ['listening at http://127.0.0.1:8002', null, 0],
])('%s', (line, file, at) => {
  const resolved = file?.startsWith('/app/my') ? `file://${file}` : file;
  expect(readFrames([line])).toEqual(resolved === null ? [] : [{ file: resolved, line: at }]);
});

test('where it was thrown comes first, also where a trace ends with it', () => {
  const python = [
    'Traceback (most recent call last):',
    '  File "/app/manage.py", line 12, in main',
    '  File "/app/orders/total.py", line 40, in total',
    'ZeroDivisionError: division by zero',
  ];
  expect(readFrames(python).map(({ line }) => line)).toEqual([40, 12]);
});

test('a line costs no more than its length', () => {
  const hostile = [
    `    at ${'('.repeat(900)}`,
    `    at ${'a.'.repeat(450)}`,
    `  File "${'"'.repeat(900)}`,
    `#0 ${'/'.repeat(990)}`,
    `${' '.repeat(990)}at x`,
    'a'.repeat(100_000),
  ];
  for (const line of hostile) expect(readFrames(Array(2000).fill(line))).toEqual([]);
});
