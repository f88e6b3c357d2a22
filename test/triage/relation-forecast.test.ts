import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RelationCounts } from '#domain';
import { findRelation, probabilityIntroduced } from '../../src/triage/relation.ts';

const COUNTS: RelationCounts = {
  baseRuns: 0,
  baseFailures: 0,
  otherRuns: 0,
  otherFailures: 0,
  otherChanges: 0,
  sameCommitPasses: 0,
  sameCommitFailures: 0,
  reruns: 0,
  rerunPasses: 0,
  incomparable: 0,
  firstSeen: null,
  lastSeen: null,
  windowDays: 14,
};
const NEW_HERE: RelationCounts = { ...COUNTS, baseRuns: 10 };

describe('a forecast that a re-run passes', () => {
  test('takes the place of the prior, within its bounds', () => {
    // The failure itself is one count: it fails at 20/20.2 where it is sure to, at 1/2 where it is not.
    const sure = 20 / 20.2;
    const expected = (prior: number): number =>
      (0.8 * (1 - prior) * sure) / ((1 - prior) * sure + prior / 2);
    expect(probabilityIntroduced(COUNTS)).toBeCloseTo(expected(0.25), 10);
    expect(probabilityIntroduced(COUNTS, 0.25)).toBeCloseTo(expected(0.25), 10);
    expect(probabilityIntroduced(COUNTS, 0.4)).toBeCloseTo(expected(0.4), 10);
    expect(probabilityIntroduced(COUNTS, 0.99)).toBeCloseTo(expected(0.5), 10);
    expect(probabilityIntroduced(COUNTS, 0)).toBeCloseTo(expected(0.1), 10);
  });

  test('makes "introduced" less sure the higher it is', () => {
    const [low, middle, high] = [0.1, 0.3, 0.5].map(
      (forecast) => findRelation(NEW_HERE, false, forecast).probability,
    );
    expect(low).toBeGreaterThan(middle ?? 1);
    expect(middle).toBeGreaterThan(high ?? 1);
  });

  test('never names the relation: the counts do, or it is unknown', () => {
    const count = fc.nat({ max: 50 });
    const counts = fc.record({
      ...{ baseRuns: count, baseFailures: count, otherRuns: count, otherFailures: count },
      ...{ otherChanges: count, sameCommitPasses: count, rerunPasses: count, incomparable: count },
    });
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), (some, forecast) => {
        const without = findRelation({ ...COUNTS, ...some }, false).relation;
        const moved = findRelation({ ...COUNTS, ...some }, false, forecast).relation;
        const byCounts = findRelation({ ...COUNTS, ...some }, false, 0.25).relation;
        expect(byCounts).toBe(without);
        if (without !== 'unknown') expect([without, 'unknown']).toContain(moved);
      }),
    );
  });

  test('does not excuse a signature that says nothing, nor a commit of which nothing is known', () => {
    const seen = { ...COUNTS, baseRuns: 50, baseFailures: 40, sameCommitPasses: 3 };
    expect(findRelation(seen, true, 0.99).relation).toBe('unknown');
    expect(findRelation(COUNTS, false, 0.99).relation).toBe('unknown');
  });
});
