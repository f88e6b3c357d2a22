import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requiredWords } from '../../src/triage/required-words.ts';

describe('requiredWords', () => {
  test.each<[RegExp, readonly string[] | null]>([
    [/No space left/i, ['no space left']],
    [/ENOSPC|disk full/, ['enospc', 'disk full']],
    [/(?:Could not|Failed to) download/, ['could not', 'failed to']],
    [/[Cc]onnection refused/, ['connection refused']],
    [/colou?r/, ['colo']],
    [/ab{0,3}cde/, ['cde']],
    [/exit code \d+/, ['exit code ']],
    [/\berror\b(?! 0)/, ['error']],
    [/a|\d/, null],
    [/^\s*$/, null],
  ])('%s', (pattern, words) => {
    expect(requiredWords(pattern)).toEqual(words);
  });

  test('a text that matches holds one of the words', () => {
    const patterns = [/err(?:or)?s? [Ff]ound/, /(?:ab|c[de]f)+x/, /no (?:such|more) file|gone/];
    const alphabet = fc.constantFrom(...'errorsfoundabcxdf nosuchmoregile FN'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 40 }), (text) => {
        for (const pattern of patterns) {
          if (!pattern.test(text)) continue;
          const words = requiredWords(pattern) ?? [''];
          expect(words.some((word) => text.toLowerCase().includes(word))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
