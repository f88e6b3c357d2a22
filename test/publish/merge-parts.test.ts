import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommentPart } from '#domain';
import { mergeParts } from '#publish';
import { ofCommit, partWith } from './parts.ts';
import { SHA } from './publication.ts';

const part = fc
  .record({
    job: fc.constantFrom('a', 'b', 'c'),
    run: fc.integer({ min: 1, max: 3 }),
    attempt: fc.integer({ min: 1, max: 2 }),
    at: fc.integer({ min: 1, max: 2 }),
    signatures: fc.uniqueArray(fc.constantFrom('m1-1', 'm1-2')),
    sha: fc.constantFrom(SHA, 'b'.repeat(40)),
  })
  .map(({ job, signatures, sha, ...made }) => ofCommit(partWith(job, signatures, made), sha));
const parts = fc.array(part, { maxLength: 6 });

const merge = (some: readonly CommentPart[], others: readonly CommentPart[]) =>
  mergeParts(some, others, SHA);

describe('merging', () => {
  test('is the same in whatever order, and however often', () => {
    fc.assert(
      fc.property(parts, parts, parts, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      }),
    );
  });

  test('leaves one part a job, and none of another commit', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const merged = merge(a, b);
        const wanted = new Set([...a, ...b].filter(isOfCommit).map(({ job }) => job));
        expect(merged.map(({ job }) => job)).toEqual([...wanted].sort());
        expect(merged.every(isOfCommit)).toBe(true);
      }),
    );
  });
});

function isOfCommit({ report }: CommentPart): boolean {
  return report.context.sha === SHA;
}

test.each([
  ['a later run', { run: 2, attempt: 1, at: 1 }, { run: 1, attempt: 2, at: 9 }],
  ['a later attempt', { run: 1, attempt: 2, at: 1 }, { run: 1, attempt: 1, at: 9 }],
  [
    'a later word in the same attempt',
    { run: 1, attempt: 1, at: 2 },
    { run: 1, attempt: 1, at: 1 },
  ],
])('%s replaces what the job said before', (_name, newer, older) => {
  const [kept] = merge([partWith('a', ['m1-new'], newer)], [partWith('a', ['m1-old'], older)]);
  expect(kept?.report.verdicts[0]?.signature).toBe('m1-new');
});

test('jobs of the same name in two workflows are two jobs', () => {
  const one = partWith('test', []);
  const context = { ...one.report.context, workflow: 'Nightly' };
  const other = { ...one, report: { ...one.report, context } };
  expect(merge([one], [other])).toHaveLength(2);
});
