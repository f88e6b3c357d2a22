import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeSignatures, signatureOf } from '#evidence';
import { editDistanceWithin } from '../../src/evidence/edit-distance.ts';
import { gramHistogram, leastEditDistance } from '../../src/evidence/gram-histogram.ts';

function merged(...lines: readonly string[]): readonly string[] {
  return mergeSignatures(lines.map((line) => signatureOf([line])));
}

describe('mergeSignatures', () => {
  test('gives one signature to texts that differ in an id no mask knows', () => {
    const [one, two] = merged(
      'the worker pod backend-7d4b9c6f5-x2x9p was evicted while it still held the lease of the queue',
      'the worker pod backend-58c9f7d8b-q7r4z was evicted while it still held the lease of the queue',
    );
    expect(one).toBe(two);
  });

  test.each([
    ['another word', 'cannot read the property "local"', 'cannot read the property "remote"'],
    [
      'another code',
      'error TS2322: this is not assignable',
      'error TS2345: this is not assignable',
    ],
    ['another status', 'the URL returned error: 500', 'the URL returned error: 502'],
    ['another test', 'not ok 4 parallel/test-stream3', 'not ok 9 parallel/test-stream4'],
    ['another numbered test', 'not ok 1 - tls-1.2', 'not ok 1 - tls-1.3'],
    ['another limit', 'Build timed out (after 30 minutes).', 'Build timed out (after 60 minutes).'],
  ])('keeps %s apart', (_, left, right) => {
    const [one, two] = merged(left, right);
    expect(one).not.toBe(two);
  });

  test('what was never seen before leads nothing that was, however it sorts', () => {
    const [one, two] = ['7d4b9c6f5-x2x9p', '58c9f7d8b-q7r4z'].map((id) =>
      signatureOf([
        `the worker pod backend-${id} was evicted while it held the lease of the queue`,
      ]),
    );
    if (!one || !two) throw new Error('two lines have two signatures');
    for (const [seen, fresh] of [
      [one, two],
      [two, one],
    ] as const) {
      const items = [
        { ...fresh, count: 0 },
        { ...seen, count: 1 },
      ];
      expect(mergeSignatures(items)).toEqual([seen.signature, seen.signature]);
    }
  });

  test('never merges what is generic', () => {
    const [one, two] = merged('exit code 1', 'exit code 2');
    expect(one).not.toBe(two);
  });

  test('does not depend on the order of the failures', () => {
    const word = fc.constantFrom(
      'pod',
      'lost',
      'a-1x2',
      'b-9y8',
      '"q"',
      "'q'",
      'bcdfghj',
      '10.0.0.1',
    );
    const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (lines, keys) => {
        const inOrder = new Map(lines.map((text, index) => [text, merged(...lines)[index]]));
        const shuffled = lines
          .map((text) => ({ text, key: keys.next().value }))
          .sort((left, right) => left.key - right.key)
          .map(({ text }) => text);
        expect(merged(...shuffled)).toEqual(shuffled.map((text) => inOrder.get(text)));
      }),
      { numRuns: 50 },
    );
  });
});

/** The textbook's table, to compare the band with. */
function levenshtein(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1),
        ),
      );
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}

describe('the distance', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 30 });

  test('is Levenshtein’s within the limit, and nothing beyond it', () => {
    fc.assert(
      fc.property(text, text, fc.nat({ max: 12 }), (left, right, limit) => {
        const whole = levenshtein(left, right);
        expect(editDistanceWithin(left, right, limit)).toBe(whole <= limit ? whole : null);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is never below what the histograms say', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const whole = levenshtein(left, right);
        const least = leastEditDistance(gramHistogram(left), gramHistogram(right), whole);
        expect(least).not.toBeNull();
        expect(least).toBeLessThanOrEqual(whole);
      }),
      { numRuns: 2_000 },
    );
  });
});
