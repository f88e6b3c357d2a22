import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stripControl } from '#safety';
import { ALL_ATTACKS, ATTACKS } from './attacks.ts';

const LEFT_OVER = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

test('nothing invisible is left but line feeds and tabs', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...ALL_ATTACKS));
  fc.assert(
    fc.property(fc.array(text), (parts) => {
      const stripped = stripControl(parts.join(''));
      expect(stripped).not.toMatch(LEFT_OVER);
      expect(stripControl(stripped)).toBe(stripped);
    }),
    { numRuns: 1000 },
  );
});

test('escape sequences go with what they carry, text stays', () => {
  expect(stripControl('\u001b[1;31mred\u001b[0m')).toBe('red');
  expect(stripControl('\u001b]8;;https://evil.example\u001b\\text\u001b]8;;\u001b\\')).toBe('text');
  expect(stripControl('\u001b]unterminated')).toBe('unterminated');
  expect(stripControl('a\u202eb')).toBe('ab');
});

test('line ends become line feeds, other returns spaces', () => {
  expect(stripControl('a\r\nb\r\n50 %\r100 %\r')).toBe('a\nb\n50 % 100 %');
});

test('what people write stays', () => {
  const text = 'naïve 日本語 👍🏽 ✔ → ║ \t tab';
  expect(stripControl(text)).toBe(text);
});

test('a megabyte of broken escapes takes no time worth noticing', () => {
  const started = performance.now();
  for (const attack of ATTACKS.terminal ?? []) stripControl(attack.repeat(100_000));
  expect(performance.now() - started).toBeLessThan(5000);
});
