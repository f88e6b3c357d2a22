import { expect, test } from 'vitest';
import type { HistoryEntry } from '#domain';
import { memoryHistory } from '#history';
import { nightModels } from '../../../src/app/night/night-models.ts';
import { walkHistory } from '../../../src/app/night/read-night.ts';
import { DISK_FULL, entryOf, HOUR_MS, NOON, OTHER_FAILURE } from '../../history/hand-made.ts';

const COMMITS = 120;

/**
 * Commits that fail with one of two failures, turn about, and are run again: of the first the repetition
 * passes, of the second it does not. The newest commit failed with `last`, and is not run again yet.
 */
function history(last: typeof DISK_FULL): readonly HistoryEntry[] {
  const pairs = Array.from({ length: COMMITS }, (_, index) => {
    const passes = index % 2 === 0;
    const signatures = [passes ? DISK_FULL : OTHER_FAILURE];
    const completedAt = NOON - (COMMITS - index) * 4 * HOUR_MS;
    const about = { sha: `${index}`, pr: index };
    return [
      entryOf({ id: `${index}`, ...about, completedAt, signatures }),
      entryOf({
        id: `${index}-again`,
        ...about,
        completedAt: completedAt + HOUR_MS,
        signatures: passes ? [] : signatures,
      }),
    ];
  });
  return [...pairs.flat(), entryOf({ id: 'last', sha: 'last', pr: 999, signatures: [last] })];
}

async function flakyJob(last: typeof DISK_FULL) {
  const store = memoryHistory();
  await store.recordMany(history(last));
  const models = nightModels();
  const question = { repo: 'acme/shop', baseBranch: null, now: NOON, models };
  return (await walkHistory(store, question))?.flaky[0];
}

test('the list of flakes knows the failures by name', async () => {
  const [comesAndGoes, stays] = [await flakyJob(DISK_FULL), await flakyJob(OTHER_FAILURE)];
  expect(comesAndGoes?.nextPasses).toBeGreaterThan(0.8);
  expect(stays?.nextPasses).toBeLessThan(0.25);
  expect(comesAndGoes?.signs.map(({ sign }) => sign)).toContain('same-flakes');
});
