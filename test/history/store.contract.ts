import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Signature } from '#domain';
import type { HistoryStore } from '#history';
import { describeFeedback } from './feedback.contract.ts';
import { describeForecasts } from './forecasts.contract.ts';
import { describeForgetting } from './forgetting.contract.ts';
import {
  allOf,
  DISK_FULL,
  entryOf,
  HOUR_MS,
  NOON,
  OTHER_FAILURE,
  questionOf,
} from './hand-made.ts';
import { describeLatest } from './latest.contract.ts';
import { describeStreams } from './streams.contract.ts';

/** What every store of the history promises, whatever it is made of. */
export function describeHistoryStore(name: string, open: () => Promise<HistoryStore>): void {
  describe(`${name} keeps the promises of a history`, () => {
    let store: HistoryStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    test('an empty history answers zeros and nothing seen', async () => {
      expect(await store.slice(questionOf())).toEqual({
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
        windowDays: 30,
      });
      const asOf = NOON;
      expect(await store.count({ repo: 'acme/shop', asOf })).toEqual({ runs: 0, baseRuns: 0 });
      expect(await store.usualReadyTimes({ repo: 'acme/shop', services: ['a'], asOf })).toEqual([]);
      expect(await allOf(store.runs({ repo: 'acme/shop', asOf }))).toEqual([]);
      expect(await store.cursor('never')).toBeNull();
    });

    test('runs and failures are told apart by whose they are', async () => {
      await store.recordMany([
        entryOf({ id: 'main-1' }),
        entryOf({ id: 'main-2', signatures: [DISK_FULL], completedAt: NOON - 5 * HOUR_MS }),
        entryOf({ id: 'main-3', signatures: [OTHER_FAILURE] }),
        entryOf({ id: 'mine', branch: 'feature', pr: 7, signatures: [DISK_FULL] }),
        entryOf({ id: 'mine-by-branch', branch: 'feature' }),
        entryOf({ id: 'mine-from-fork', branch: 'alice:feature', signatures: [DISK_FULL] }),
        entryOf({ id: 'mine-by-commit', branch: 'try', sha: 'sha-under-test' }),
        entryOf({ id: 'other-1', branch: 'feature', pr: 8, signatures: [DISK_FULL] }),
        entryOf({ id: 'other-2', branch: 'b', pr: 8, signatures: [DISK_FULL] }),
        entryOf({ id: 'other-3', branch: 'c', signatures: [DISK_FULL] }),
        entryOf({ id: 'other-4', branch: 'main', pr: 9 }),
        entryOf({ id: 'nobodys', branch: null, signatures: [DISK_FULL] }),
        entryOf({ id: 'elsewhere', job: 'lint', signatures: [DISK_FULL] }),
        entryOf({ id: 'elsewhere', repo: 'acme/other', signatures: [DISK_FULL] }),
      ]);
      expect(await store.slice(questionOf())).toMatchObject({
        baseRuns: 3,
        baseFailures: 1,
        otherRuns: 4,
        otherFailures: 3,
        otherChanges: 2,
        firstSeen: NOON - 5 * HOUR_MS,
        lastSeen: NOON - HOUR_MS,
      });
    });

    test('where no branch is known at all, every run is one line of development', async () => {
      await store.recordMany([
        entryOf({ id: '1', branch: null }),
        entryOf({ id: '2', branch: null, signatures: [DISK_FULL] }),
      ]);
      const question = questionOf({ baseBranch: null, branch: null, pr: null, sha: null });
      expect(await store.slice(question)).toMatchObject({ baseRuns: 2, baseFailures: 1 });
    });

    test('a run that was cancelled, or whose failure nobody read, says nothing', async () => {
      await store.recordMany([
        entryOf({ id: 'cancelled', conclusion: 'cancelled', signatures: [DISK_FULL] }),
        entryOf({ id: 'skipped', conclusion: 'skipped' }),
        entryOf({ id: 'undecided', conclusion: null }),
        entryOf({ id: 'unread', conclusion: 'failure' }),
        entryOf({ id: 'late', conclusion: 'timed_out', signatures: [DISK_FULL] }),
      ]);
      const slice = await store.slice(questionOf());
      expect(slice).toMatchObject({ baseRuns: 1, baseFailures: 1 });
      const count = { repo: 'acme/shop', asOf: NOON, baseBranch: 'main' };
      expect(await store.count(count)).toEqual({ runs: 2, baseRuns: 2 });
    });

    test('other attempts of the same commit count, on whatever branch they ran', async () => {
      const sha = 'sha-under-test';
      await store.recordMany([
        entryOf({ id: '1', sha, branch: 'feature', pr: 7, signatures: [DISK_FULL] }),
        entryOf({ id: '2', sha, branch: 'feature', pr: 7, attempt: 2 }),
        entryOf({ id: '3', sha, branch: 'main', signatures: [OTHER_FAILURE] }),
      ]);
      expect(await store.slice(questionOf())).toMatchObject({
        sameCommitPasses: 1,
        sameCommitFailures: 1,
      });
    });

    test('a re-run is the next finished run of a failed commit', async () => {
      const failed = { signatures: [DISK_FULL] };
      await store.recordMany([
        entryOf({ id: 'a1', sha: 'a', completedAt: NOON - 9 * HOUR_MS, ...failed }),
        entryOf({ id: 'a2', sha: 'a', completedAt: NOON - 8 * HOUR_MS, conclusion: 'cancelled' }),
        entryOf({ id: 'a3', sha: 'a', completedAt: NOON - 7 * HOUR_MS }),
        entryOf({ id: 'b1', sha: 'b', completedAt: NOON - 9 * HOUR_MS, ...failed }),
        entryOf({ id: 'b2', sha: 'b', completedAt: NOON - 7 * HOUR_MS, ...failed }),
        entryOf({ id: 'c1', sha: null, completedAt: NOON - 9 * HOUR_MS, ...failed }),
        entryOf({ id: 'c2', sha: null, completedAt: NOON - 8 * HOUR_MS }),
      ]);
      expect(await store.slice(questionOf())).toMatchObject({ reruns: 2, rerunPasses: 1 });
    });

    test('failures recorded under other masks cannot be compared, and are counted as such', async () => {
      const recorded = (masks: string) => ({ signatures: [`${masks}-aaaa` as Signature] });
      await store.recordMany([
        entryOf({ id: 'before', ...recorded('1') }),
        entryOf({ id: 'now', ...recorded('2') }),
        entryOf({ id: 'passed' }),
        entryOf({ id: 'long-ago', completedAt: NOON - 31 * 24 * HOUR_MS, ...recorded('1') }),
      ]);
      const slice = await store.slice(questionOf({ signature: '2-bbbb' as Signature }));
      expect(slice).toMatchObject({ incomparable: 1, baseFailures: 0 });
    });

    test('the window limits the counts, not when a failure was first seen', async () => {
      const old = NOON - 31 * 24 * HOUR_MS;
      await store.recordMany([
        entryOf({ id: 'old', completedAt: old, signatures: [DISK_FULL] }),
        entryOf({ id: 'new' }),
      ]);
      const slice = await store.slice(questionOf());
      expect(slice).toMatchObject({ baseRuns: 1, baseFailures: 0, firstSeen: old, lastSeen: old });
      const count = { repo: 'acme/shop', asOf: NOON };
      expect((await store.count(count)).runs).toBe(2);
      expect((await store.count({ ...count, windowDays: 30 })).runs).toBe(1);
    });

    test('what finished later, or not at all, changes no answer', async () => {
      const services = [
        { service: 'db', readyAfterMs: 900, restarts: 0, outcome: 'ready' as const },
      ];
      const past = [
        entryOf({ id: '1', signatures: [DISK_FULL], completedAt: NOON, services }),
        entryOf({ id: '2', sha: 'sha-of-1', completedAt: NOON - 1 }),
      ];
      const future = [
        entryOf({ id: '3', signatures: [DISK_FULL], completedAt: NOON + 1, services }),
        entryOf({ id: '4', sha: 'sha-of-1', completedAt: NOON + 1 }),
        entryOf({ id: '5', sha: 'sha-under-test', startedAt: NOON - HOUR_MS, completedAt: null }),
      ];
      await store.recordMany(past);
      const before = await everythingKnown(store);
      await store.recordMany(future);
      expect(await everythingKnown(store)).toEqual(before);
      expect(before.slice).toMatchObject({ baseRuns: 2, baseFailures: 1, reruns: 0 });
    });

    test('recording a run again replaces it with all it left behind', async () => {
      const services = [
        { service: 'db', readyAfterMs: 900, restarts: 0, outcome: 'ready' as const },
      ];
      const first = entryOf({ id: '1', signatures: [DISK_FULL, OTHER_FAILURE], services });
      await store.record(first);
      await store.recordMany([first, first]);
      expect(await everythingKnown(store)).toMatchObject({
        slice: { baseRuns: 1, baseFailures: 1 },
        times: [{ service: 'db', count: 1, medianMs: 900, spreadMs: 0 }],
        count: { runs: 1 },
      });
      await store.record(entryOf({ id: '1' }));
      expect(await everythingKnown(store)).toMatchObject({
        slice: { baseRuns: 1, baseFailures: 0, firstSeen: null },
        times: [],
        count: { runs: 1 },
      });
    });

    test('the same id in two repositories is two runs', async () => {
      await store.record(entryOf({ id: '1' }));
      await store.record(entryOf({ id: '1', repo: 'acme/other' }));
      expect(await store.known('acme/shop', ['1', '2'])).toEqual(new Set(['1']));
      expect((await store.count({ repo: 'acme/shop', asOf: NOON })).runs).toBe(1);
      expect((await store.count({ repo: 'acme/other', asOf: NOON })).runs).toBe(1);
    });

    test('runs come back whole, in the order they became known', async () => {
      const entries = [
        entryOf({ id: 'b', extra: { after: { status: 'ünïcode ✓', n: [1, null] } } }),
        entryOf({ id: 'a', branch: null, sha: null, durationMs: null, runner: 'r1', pr: 3 }),
        entryOf({ id: 'first', completedAt: NOON - 2.5 * HOUR_MS }),
        entryOf({ id: 'running', completedAt: null }),
        entryOf({ id: 'lint', job: 'lint', completedAt: NOON }),
      ];
      await store.recordMany(entries);
      const asOf = NOON;
      const all = await allOf(store.runs({ repo: 'acme/shop', asOf }));
      expect(all.map((run) => run.id)).toEqual(['first', 'a', 'b', 'lint']);
      expect(all[1]).toEqual(entries[1]?.run);
      expect(all[2]).toEqual(entries[0]?.run);
      const lint = await allOf(store.runs({ repo: 'acme/shop', job: 'lint', asOf }));
      expect(lint.map((run) => run.id)).toEqual(['lint']);
    });

    test('entries come back whole, in the order in which they were last written', async () => {
      const services = [
        {
          service: 'db',
          readyAfterMs: 1.5,
          responseMs: 0.25,
          restarts: 1,
          outcome: 'ready' as const,
          peakMemoryBytes: 2 ** 31,
          peakCpuPercent: 12.5,
        },
        { service: 'bot', readyAfterMs: null, restarts: 0, outcome: 'skipped' as const },
      ];
      const first = entryOf({ id: '1', signatures: [DISK_FULL, OTHER_FAILURE], services });
      const second = entryOf({ id: '2', completedAt: null, conclusion: null });
      const tests = [{ name: 'a > b', status: 'failed' as const, durationMs: null }];
      await store.recordMany([first, second, { ...first, tests }]);
      expect(await allOf(store.entries())).toEqual([second, { ...first, tests }]);
    });

    test('a long history is read to its end', async () => {
      const count = 5003;
      const entries = Array.from({ length: count }, (_, index) =>
        entryOf({ id: `${index % 2 ? 'odd' : 'even'}-${index}`, completedAt: NOON - (index >> 1) }),
      );
      expect(await store.recordMany(entries)).toBe(count);
      const read = await allOf(store.runs({ repo: 'acme/shop', asOf: NOON }));
      expect(new Set(read.map((run) => run.id)).size).toBe(count);
      expect(await allOf(store.entries())).toHaveLength(count);
    });

    test('the usual ready time is a median of recent starts with a robust spread', async () => {
      const starts = [100, 110, 90, 105, 5000];
      await store.recordMany(
        starts.map((readyAfterMs, index) =>
          entryOf({
            id: `${index}`,
            completedAt: NOON - index,
            services: [
              { service: 'db', readyAfterMs, restarts: 0, outcome: 'ready' },
              { service: 'migrate', readyAfterMs, restarts: 0, outcome: 'completed' },
              { service: 'bot', readyAfterMs: null, restarts: 2, outcome: 'failed' },
            ],
          }),
        ),
      );
      const services = ['bot', 'db', 'migrate', 'unheard-of'];
      // Deviations from 105 are 5, 5, 15, 0 and 4895: their median is 5.
      const usual = { count: 5, medianMs: 105, spreadMs: 5 * 1.4826 };
      const times = await store.usualReadyTimes({ repo: 'acme/shop', services, asOf: NOON });
      expect(times).toEqual([
        { service: 'db', ...usual },
        { service: 'migrate', ...usual },
      ]);
    });

    test('old starts stop counting once there are fifty newer ones', async () => {
      const entries = Array.from({ length: 60 }, (_, index) => {
        const readyAfterMs = index < 50 ? 10 : 9999;
        const services = [{ service: 'db', readyAfterMs, restarts: 0, outcome: 'ready' as const }];
        return entryOf({ id: `${index}`, completedAt: NOON - index * 1000, services });
      });
      await store.recordMany(entries);
      const query = { repo: 'acme/shop', services: ['db'], asOf: NOON };
      expect(await store.usualReadyTimes(query)).toEqual([
        { service: 'db', count: 50, medianMs: 10, spreadMs: 0 },
      ]);
    });

    describeStreams(() => store);
    describeFeedback(() => store);
    describeForecasts(() => store);
    describeForgetting(() => store);
    describeLatest(() => store);

    test('a cursor is kept and replaced', async () => {
      await store.setCursor('github:acme/shop', '{"page":1}');
      await store.setCursor('github:acme/shop', '{"page":2}');
      expect(await store.cursor('github:acme/shop')).toBe('{"page":2}');
    });

    test('closing twice does no harm', async () => {
      await store.close();
      await store.close();
    });
  });
}

async function everythingKnown(store: HistoryStore) {
  const asOf = NOON;
  return {
    slice: await store.slice(questionOf()),
    times: await store.usualReadyTimes({ repo: 'acme/shop', services: ['db'], asOf }),
    count: await store.count({ repo: 'acme/shop', asOf, baseBranch: 'main' }),
    runs: await allOf(store.runs({ repo: 'acme/shop', asOf })),
  };
}
