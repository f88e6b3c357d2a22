import { describe, expect, test } from 'vitest';
import type { HistorySlice, Signature } from '#domain';
import { memoryHistory } from '#history';
import { judge } from '#triage';
import { withPinnedCause } from '../../../src/app/job/pinned-cause.ts';
import { DISK_FULL, NOON, OTHER_FAILURE, pinOf } from '../../history/hand-made.ts';
import { CONTEXT, COUNTS, verdict } from '../../report/build.ts';

const {
  relation: _,
  relationProbability: __,
  ...diagnosis
} = verdict({
  ...{ title: 'the queue failed', cause: 'test.assertion', confidence: 0.97 },
  ...{ signature: DISK_FULL, generic: false },
});
const named = { diagnosis, alike: [OTHER_FAILURE] };

describe('a pinned cause', () => {
  test('stands in place of the one the rules gave, which stays beside it', () => {
    expect(withPinnedCause(named, [pinOf({ signature: 'x' as Signature }), pinOf()])).toEqual({
      ...diagnosis,
      cause: 'infra.runner',
      rule: { ...diagnosis.rule, name: 'pin' },
      pinned: {
        ...{ by: 'alice', at: pinOf().saidAt },
        ...{ ruleCause: 'test.assertion', rule: diagnosis.rule.name },
      },
    });
  });

  test('holds for the other names of the failure, its own first', () => {
    const other = pinOf({ signature: OTHER_FAILURE, cause: 'net.dns' });
    expect(withPinnedCause(named, [other]).cause).toBe('net.dns');
    expect(withPinnedCause(named, [other, pinOf()]).cause).toBe('infra.runner');
  });

  test('is nothing to a failure that says nothing of its own', () => {
    const generic = { diagnosis: { ...diagnosis, generic: true }, alike: [] };
    expect(withPinnedCause(generic, [pinOf()])).toBe(generic.diagnosis);
    expect(withPinnedCause(named, [])).toBe(diagnosis);
  });

  test('is not known to a run that began before it was read', async () => {
    const store = memoryHistory();
    await store.feedback.pin(pinOf({ knownAt: NOON }));
    const asOf = async (at: number) =>
      withPinnedCause(named, await store.feedback.pins({ repo: 'acme/shop', asOf: at })).cause;
    expect(await asOf(NOON - 1)).toBe('test.assertion');
    expect(await asOf(NOON)).toBe('infra.runner');
  });

  const slices: readonly HistorySlice[] = [
    { ...COUNTS, windowDays: 14 },
    { ...COUNTS, baseRuns: 200, baseFailures: 150, otherRuns: 0, otherFailures: 0 },
    { ...COUNTS, baseRuns: 400, baseFailures: 0, otherFailures: 0, reruns: 0, rerunPasses: 0 },
  ];
  test.each(slices)('changes nobody’s relation and claims no certainty (%#)', (slice) => {
    const about = { context: CONTEXT };
    const plain = judge(diagnosis, slice, about);
    const pinned = judge(withPinnedCause(named, [pinOf()]), slice, about);
    const { relation, relationProbability, because, confidence } = plain;
    expect(pinned).toMatchObject({ relation, relationProbability, because, confidence });
  });

  test('promises no re-run that passes', () => {
    const unknown = { ...COUNTS, baseRuns: 0, baseFailures: 0, otherRuns: 0, otherFailures: 0 };
    const slice = { ...unknown, sameCommitPasses: 0, sameCommitFailures: 0, reruns: 0 };
    const none = { ...slice, rerunPasses: 0, firstSeen: null, lastSeen: null };
    const about = { context: CONTEXT };
    const byRule = judge({ ...diagnosis, cause: 'infra.runner' }, none, about);
    expect(byRule).toMatchObject({ relation: 'unknown', retrySafe: 'yes' });
    expect(judge(withPinnedCause(named, [pinOf()]), none, about).retrySafe).toBe('once');
  });
});
