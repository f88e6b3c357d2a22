import { expect, test } from 'vitest';
import type { HistoryEntry, Signature } from '#domain';
import type { HistoryStore } from '#history';
import { DISK_FULL, entryOf, HOUR_MS, NOON, OTHER_FAILURE, questionOf } from './hand-made.ts';

const OTHER_MASKS = 'm2-00000000000d15c0' as Signature;
const LATEST = { repo: 'acme/shop', job: 'integration', asOf: NOON, most: 3 };
const KNOWN = { repo: 'acme/shop', job: 'integration', asOf: NOON, windowDays: 14, masks: 'm1' };

/** What every store promises of a job's latest runs and the failures it knows. */
export function describeLatest(store: () => HistoryStore): void {
  test('the latest runs of a job come in the order they became known, with what failed in them', async () => {
    await store().recordMany([
      entryOf({ id: 'c', completedAt: NOON - HOUR_MS, signatures: [OTHER_FAILURE, DISK_FULL] }),
      entryOf({ id: 'a', completedAt: NOON - 3 * HOUR_MS }),
      entryOf({ id: 'd', completedAt: NOON, conclusion: 'cancelled' }),
      entryOf({ id: 'b', completedAt: NOON - HOUR_MS }),
      entryOf({ id: 'later', completedAt: NOON + 1 }),
      entryOf({ id: 'running', completedAt: null, conclusion: null }),
      entryOf({ id: 'elsewhere', job: 'lint' }),
      entryOf({ id: 'elsewhere', repo: 'acme/other' }),
    ]);
    const latest = await store().latestRuns(LATEST);
    expect(latest.map(({ run }) => run.id)).toEqual(['b', 'c', 'd']);
    expect(latest.map(({ signatures }) => signatures)).toEqual([
      [],
      [OTHER_FAILURE, DISK_FULL],
      [],
    ]);
    expect(latest[2]?.run).toMatchObject({ conclusion: 'cancelled', sha: 'sha-of-d' });
  });

  test('failures are known by signature and text, the most frequent first', async () => {
    await store().recordMany([
      entryOf({ id: '1', signatures: [OTHER_FAILURE] }),
      entryOf({ id: '2', signatures: [DISK_FULL, DISK_FULL] }),
      entryOf({ id: '3', signatures: [DISK_FULL, OTHER_MASKS] }),
      entryOf({ id: 'old', signatures: [OTHER_FAILURE], completedAt: NOON - 15 * 24 * HOUR_MS }),
      entryOf({ id: 'later', signatures: [OTHER_FAILURE], completedAt: NOON + 1 }),
      entryOf({ id: 'said-nothing', signatures: [OTHER_FAILURE], conclusion: 'cancelled' }),
      withoutTexts(entryOf({ id: 'before-texts', signatures: [OTHER_FAILURE] })),
      entryOf({ id: 'elsewhere', job: 'lint', signatures: [OTHER_FAILURE] }),
    ]);
    expect(await store().knownFailures(KNOWN)).toEqual([
      { signature: DISK_FULL, masked: `what ${DISK_FULL} was made of`, count: 2 },
      { signature: OTHER_FAILURE, masked: `what ${OTHER_FAILURE} was made of`, count: 1 },
    ]);
  });

  test('a failure is told as the run that ended last left it behind', async () => {
    const titled = (id: string, title: string, part: Partial<HistoryEntry['run']> = {}) => {
      const entry = entryOf({ id, signatures: [DISK_FULL], ...part });
      return { ...entry, failures: entry.failures.map((row) => ({ ...row, title })) };
    };
    await store().recordMany([
      titled('newest', 'of 310 MB', { completedAt: NOON - HOUR_MS, job: 'lint' }),
      titled('older', 'of 250 MB', { completedAt: NOON - 2 * HOUR_MS }),
      titled('elsewhere', 'of another', { completedAt: NOON, repo: 'acme/other' }),
      titled('later', 'of tomorrow', { completedAt: NOON + 1 }),
      titled('running', 'of now', { completedAt: null, conclusion: null }),
      entryOf({ id: 'other', signatures: [OTHER_FAILURE, OTHER_FAILURE] }),
    ]);
    const asked = [OTHER_MASKS, OTHER_FAILURE, DISK_FULL];
    const told = await store().newestFailures({ repo: 'acme/shop', signatures: asked, asOf: NOON });
    expect(told.map(({ signature, title }) => [signature, title])).toEqual([
      [OTHER_FAILURE, 'database ran out of disk'],
      [DISK_FULL, 'of 310 MB'],
    ]);
    expect(told[1]).toMatchObject({ cause: 'res.disk', culprit: 'database' });
  });

  test('several signatures are asked for as one failure', async () => {
    await store().recordMany([
      entryOf({ id: '1', signatures: [OTHER_FAILURE] }),
      entryOf({ id: '2', signatures: [DISK_FULL, OTHER_FAILURE] }),
      entryOf({ id: '3', signatures: [DISK_FULL] }),
      entryOf({
        id: '4',
        sha: 'sha-under-test',
        signatures: [OTHER_FAILURE],
        conclusion: 'success',
      }),
    ]);
    const asked = questionOf({ alike: [OTHER_FAILURE] });
    expect(await store().slice(asked)).toMatchObject({ baseFailures: 4, sameCommitPasses: 0 });
    expect(await store().slice(questionOf())).toMatchObject({
      baseFailures: 2,
      sameCommitPasses: 1,
    });
  });
}

function withoutTexts(entry: HistoryEntry): HistoryEntry {
  return { ...entry, failures: entry.failures.map((row) => ({ ...row, masked: null })) };
}
