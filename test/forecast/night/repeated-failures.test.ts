import { expect, test } from 'vitest';
import type { HistoryEntry, Signature } from '#domain';
import { DISK_FULL, entryOf, NOON, OTHER_FAILURE } from '../../history/hand-made.ts';
import { nightOf } from './night.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

interface Told {
  readonly sha: string;
  readonly job?: string;
  readonly failed?: readonly Signature[];
  readonly ago: number;
}

function history(told: readonly Told[]): readonly HistoryEntry[] {
  return told.map(({ sha, job = 'e2e', failed = [], ago }, index) => {
    const completedAt = NOON - ago;
    const startedAt = completedAt - MINUTE_MS;
    return entryOf({ id: `${index}`, sha, job, signatures: failed, completedAt, startedAt });
  });
}

test('a failure is counted over the jobs that repeated it, with the time it cost', () => {
  const { flakyFailures } = nightOf(
    history([
      { sha: 'a', failed: [DISK_FULL], ago: 9 * MINUTE_MS },
      { sha: 'a', ago: 8 * MINUTE_MS },
      { sha: 'b', job: 'lint', failed: [DISK_FULL, DISK_FULL], ago: 7 * MINUTE_MS },
      { sha: 'b', job: 'lint', ago: 6 * MINUTE_MS },
      { sha: 'c', failed: [DISK_FULL], ago: 5 * MINUTE_MS },
      { sha: 'c', failed: [OTHER_FAILURE], ago: 4 * MINUTE_MS },
      { sha: 'd', failed: [OTHER_FAILURE], ago: 3 * MINUTE_MS },
    ]),
  );
  expect(flakyFailures).toEqual([
    {
      signature: DISK_FULL,
      title: 'database ran out of disk',
      cause: 'res.disk',
      culprit: 'database',
      excerpt: 'PANIC: No space left on device',
      jobs: [
        { job: 'e2e', passes: 1 },
        { job: 'lint', passes: 1 },
      ],
      reruns: 3,
      passes: 2,
      lostMs: 4 * MINUTE_MS,
    },
  ]);
});

test('what passed more than thirty days ago is over', () => {
  const { flakyFailures, flaky } = nightOf(
    history([
      { sha: 'a', failed: [DISK_FULL], ago: 40 * DAY_MS },
      { sha: 'a', ago: 31 * DAY_MS },
      { sha: 'z', ago: 0 },
    ]),
  );
  expect([flakyFailures, flaky]).toEqual([[], []]);
});

test('a failure without a text of its own is told of by its job only', () => {
  const generic = history([
    { sha: 'a', failed: [DISK_FULL], ago: 2 * MINUTE_MS },
    { sha: 'a', ago: MINUTE_MS },
  ]).map((entry) => ({
    ...entry,
    failures: entry.failures.map((row) => ({ ...row, masked: null })),
  }));
  const { flakyFailures, flaky } = nightOf(generic);
  expect(flakyFailures).toEqual([]);
  expect(flaky).toMatchObject([{ job: 'e2e', passes: 1 }]);
});
