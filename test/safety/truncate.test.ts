import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLength, truncate } from '#safety';

test('fits the budget and splits no character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(80), (text, budget) => {
      const cut = truncate(text, budget);
      expect(byteLength(cut)).toBeLessThanOrEqual(budget);
      expect(cut.isWellFormed()).toBe(true);
      expect(
        cut === text || cut === '' || (cut.endsWith('…') && text.startsWith(cut.slice(0, -1))),
      ).toBe(true);
    }),
  );
});

test('never splits what a reader sees as one character', () => {
  expect(truncate('ab👩‍👩‍👧‍👦cd', 12)).toBe('ab…');
  expect(truncate('xe\u0301yz', 5)).toBe('x…');
});

test('text that fits is not touched', () => {
  expect(truncate('abc', 3)).toBe('abc');
});
