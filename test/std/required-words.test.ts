import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord, requiredWords } from '#std';

describe('requiredWords', () => {
  test.each<[RegExp, readonly string[] | null]>([
    [/No space left/i, ['no space left']],
    [/ENOSPC|disk full/, ['enospc', 'disk full']],
    [/(?:Could not|Failed to) download/, ['could not download', 'failed to download']],
    [/[Cc]onnection refused/, ['connection refused']],
    [/colou?r/, ['color', 'colour']],
    [/ab{0,3}cde/, ['cde']],
    [/ab+cde/, ['cde']],
    [/exit code \d+/, ['exit code 0']],
    [/(?:Cannot|can't) [Oo]pen/, ['cannot open', "can't open"]],
    [/:\d+:\d{1,3}: [A-Z]/, [':0:0: ']],
    [/was (?:kept|un(?:set|done))\b/, ['was kept', 'was unset', 'was undone']],
    [/a[xy]?b/, ['ab', 'axb', 'ayb']],
    [/✗✗ |x{2,4} lost/, ['✗✗ ', ' lost']],
    [/^[✗✘×] adds/, ['✗ adds', '✘ adds', '\x7f adds']],
    [/Größe \u212a|Ⅳ\. Akt/, ['gr\x7fe ', '. akt']],
    [/\berror\b(?! 0)/, ['error']],
    [/a|\w/, null],
    [/^\s*$/, null],
  ])('%s', (pattern, words) => {
    expect(requiredWords(pattern)).toEqual(words);
  });

  test('a text that matches holds one of the words', () => {
    const patterns = [
      /err(?:or)?s? [Ff]ound/,
      /(?:ab|c[de]f)+x/,
      /no (?:such|more) file|gone/,
      /a?b\d+(?:c|x[de]?)f{1,2}/,
    ];
    const alphabet = fc.constantFrom(...'errorsfoundabcxdf nosuchmoregile FN12'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 40 }), (text) => {
        for (const pattern of patterns) {
          if (!pattern.test(text)) continue;
          const words = requiredWords(pattern) ?? [''];
          expect(words.some((word) => foldWord(text).includes(word))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
