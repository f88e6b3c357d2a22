import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWordScanner } from '#std';

const WORDS = ['he', 'she', 'his', 'hers', 'error', 'rro', 'x'];

test('finds exactly the words a search of each one would, whatever their case and overlap', () => {
  const scanner = createWordScanner(WORDS.map((word) => [word]));
  const alphabet = fc.constantFrom(...'hersiHEox é'.split(''));
  fc.assert(
    fc.property(fc.string({ unit: alphabet, maxLength: 20 }), (text) => {
      const found = scanner.groups(text)[0] ?? 0;
      const expected = WORDS.map((word) => text.toLowerCase().includes(word));
      expect(WORDS.map((_, group) => ((found >>> group) & 1) === 1)).toEqual(expected);
      expect(scanner.some(text)).toBe(expected.includes(true));
    }),
    { numRuns: 3000 },
  );
});

test('keeps more than 32 groups apart', () => {
  const letter = (at: number) => String.fromCharCode(97 + at);
  const words = Array.from(
    { length: 70 },
    (_, at) => `word${letter(Math.floor(at / 8))}${letter(at % 8)}`,
  );
  const text = [69, 31, 32].map((at) => words[at]).join(' ');
  const found = createWordScanner(words.map((word) => [word])).groups(text);
  const groups = words.flatMap((_, group) =>
    (((found[group >> 5] ?? 0) >>> (group & 31)) & 1) === 1 ? [group] : [],
  );
  expect(groups).toEqual([31, 32, 69]);
});

test('never misses a word with a character outside ASCII', () => {
  const scanner = createWordScanner([['✗ ']]);
  expect(scanner.some('  ✗ adds two numbers')).toBe(true);
  expect(scanner.some('adds two numbers')).toBe(false);
});

test('tells signs apart, also where words share their first bytes', () => {
  const words = ['✗ ', '✖ ', 'a✗', '\u2297', 'é✗', '✗✗b'];
  const scanner = createWordScanner(words.map((word) => [word]));
  const alphabet = fc.constantFrom(...'✗✖✓\u2297éab '.split(''));
  fc.assert(
    fc.property(fc.string({ unit: alphabet, maxLength: 12 }), (text) => {
      const found = scanner.groups(text)[0] ?? 0;
      const expected = words.map((word) => text.includes(word));
      expect(words.map((_, group) => ((found >>> group) & 1) === 1)).toEqual(expected);
    }),
    { numRuns: 3000 },
  );
});

test('takes more different characters than there are symbols', () => {
  const word = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).join('');
  const scanner = createWordScanner([[word, '✗✘✖●■❌⌛▶▲▼⏱⚠ⓘ★☆♥']]);
  expect(scanner.some(`of ${word} all`)).toBe(true);
  expect(scanner.some('of ✗✘✖●■❌⌛▶▲▼⏱⚠ⓘ★☆♥ all')).toBe(true);
  expect(scanner.some(word.slice(1))).toBe(false);
});

test('takes one number for another, and never misses one', () => {
  const scanner = createWordScanner([['error 500 at']]);
  expect(scanner.some('Error 42 at')).toBe(true);
  expect(scanner.some('error at')).toBe(false);
});
