import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HistoryEntry } from '#domain';
import type { HistoryStore } from '#history';
import { parseRunLine } from '../../src/history/ingest/parse-run-line.ts';
import { allOf, DISK_FULL, entryOf, HOUR_MS, NOON, questionOf, runOf } from './hand-made.ts';

const ISO_NOON = new Date(NOON).toISOString();

/** As a line of `runs.ndjson` tells it. */
function told(part: Readonly<Record<string, unknown>>): HistoryEntry {
  const line = { repo: 'acme/shop', job: 'integration', branch: 'main', ...part };
  const parsed = parseRunLine(JSON.stringify(line));
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value.entry;
}

const MANY = 5000;

/** What a store makes of histories nobody planned: the table of `docs/history.md`, row by row. */
export function describeOddHistories(name: string, open: () => Promise<HistoryStore>): void {
  describe(`${name} keeps its head with odd histories`, () => {
    let store: HistoryStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    function runsSeen(asOf: number, job = 'integration') {
      return store.count({ repo: 'acme/shop', job, asOf, baseBranch: 'main' });
    }

    test('a clock that went back: the run counts from the later of its two times on', async () => {
      const completedAt = new Date(NOON - HOUR_MS).toISOString();
      await store.record(
        told({ id: '1', startedAt: ISO_NOON, completedAt, conclusion: 'success' }),
      );
      expect(await runsSeen(NOON - 1)).toEqual({ runs: 0, baseRuns: 0 });
      expect(await runsSeen(NOON)).toEqual({ runs: 1, baseRuns: 1 });
      const [run] = await allOf(store.runs({ repo: 'acme/shop', asOf: NOON }));
      expect(run).toMatchObject({ durationMs: null, extra: { reported: { completedAt } } });
    });

    test('a duplicate in one batch counts once, as it was told last', async () => {
      const passed = entryOf({ id: '1' });
      const failed = entryOf({ id: '1', signatures: [DISK_FULL] });
      await store.recordMany([passed, failed, passed, failed]);
      expect(await runsSeen(NOON)).toEqual({ runs: 1, baseRuns: 1 });
      expect(await store.slice(questionOf())).toMatchObject({ baseRuns: 1, baseFailures: 1 });
    });

    test('a run told again as passed takes its failures back', async () => {
      await store.record(entryOf({ id: '1', signatures: [DISK_FULL] }));
      await store.record(entryOf({ id: '1' }));
      expect(await store.slice(questionOf())).toMatchObject({
        baseRuns: 1,
        baseFailures: 0,
        firstSeen: null,
      });
    });

    test('a renamed job begins anew, and the old one can still be asked', async () => {
      await store.record(entryOf({ id: '1', job: 'integration', signatures: [DISK_FULL] }));
      await store.record(entryOf({ id: '2', job: 'integration tests' }));
      const asked = questionOf({ job: 'integration tests' });
      expect(await store.slice(asked)).toMatchObject({ baseRuns: 1, firstSeen: null });
      expect(await store.slice(questionOf())).toMatchObject({ baseRuns: 1, baseFailures: 1 });
    });

    test('each entry of a matrix is a job of its own', async () => {
      await store.recordMany([
        entryOf({ id: '1', job: 'test (22, ubuntu)', signatures: [DISK_FULL] }),
        entryOf({ id: '2', job: 'test (24, ubuntu)' }),
        entryOf({ id: '3', job: 'test' }),
      ]);
      for (const [job, failures] of [
        ['test (22, ubuntu)', 1],
        ['test (24, ubuntu)', 0],
        ['test', 0],
      ] as const) {
        const slice = await store.slice(questionOf({ job }));
        expect(slice).toMatchObject({ baseRuns: 1, baseFailures: failures });
      }
    });

    test('the same moment in two time zones is one moment', async () => {
      const completedAt = '2026-11-20T14:00:00+02:00';
      await store.record(
        told({ id: '1', startedAt: ISO_NOON, completedAt, conclusion: 'success' }),
      );
      const naive = { startedAt: '2026-11-20 12:00:00', completedAt: '2026-11-20 12:00:00' };
      await store.record(told({ id: '2', ...naive, conclusion: 'success' }));
      expect(await runsSeen(NOON - 1)).toMatchObject({ runs: 0 });
      expect(await runsSeen(NOON)).toMatchObject({ runs: 2 });
    });

    test('what is not known stays open, and counts on no side it does not name', async () => {
      const nulls = { branch: null, pr: null, sha: null, runner: null, durationMs: null };
      await store.record({ ...entryOf({ id: '1', ...nulls, signatures: [DISK_FULL] }) });
      expect(await allOf(store.runs({ repo: 'acme/shop', asOf: NOON }))).toEqual([
        runOf({ id: '1', ...nulls, conclusion: 'failure' }),
      ]);
      expect(await store.slice(questionOf())).toMatchObject({ baseRuns: 0, otherRuns: 0 });
    });

    test('a run that never finished counts for nothing until it is told to its end', async () => {
      const startedAt = new Date(NOON - HOUR_MS).toISOString();
      await store.record(told({ id: '1', startedAt }));
      expect(await runsSeen(NOON + 10 * HOUR_MS)).toEqual({ runs: 0, baseRuns: 0 });
      expect(await allOf(store.runs({ repo: 'acme/shop', asOf: NOON }))).toEqual([]);
      await store.record(
        told({ id: '1', startedAt, completedAt: ISO_NOON, conclusion: 'success' }),
      );
      expect(await runsSeen(NOON)).toEqual({ runs: 1, baseRuns: 1 });
    });

    test('a negative duration is not believed; the times say how long it took', async () => {
      const startedAt = new Date(NOON - HOUR_MS).toISOString();
      const times = { startedAt, completedAt: ISO_NOON, durationMs: -7 };
      await store.record(told({ id: '1', ...times, conclusion: 'success' }));
      const [run] = await allOf(store.runs({ repo: 'acme/shop', asOf: NOON }));
      expect(run).toMatchObject({ durationMs: HOUR_MS, extra: { reported: { durationMs: -7 } } });
    });

    // With a million, in time: `npm run bench -- history-large`.
    test('many jobs with one run each', async () => {
      const ids = Array.from({ length: MANY }, (_, index) => String(index));
      await store.recordMany(ids.map((id) => entryOf({ id, job: `job-${id}` })));
      expect(await store.slice(questionOf({ job: 'job-4711' }))).toMatchObject({ baseRuns: 1 });
      expect(await store.count({ repo: 'acme/shop', asOf: NOON })).toMatchObject({ runs: MANY });
      const query = { repo: 'acme/shop', before: NOON };
      expect(await store.forget(query)).toMatchObject({ runs: 0 });
    });

    test('a failure that every job shows is seen of each job as that job showed it', async () => {
      const ids = Array.from({ length: MANY }, (_, index) => index);
      await store.recordMany([
        ...ids.map((index) =>
          entryOf({
            id: String(index),
            job: `job-${index}`,
            completedAt: NOON - index * 1000,
            signatures: [DISK_FULL],
          }),
        ),
        entryOf({ id: 'again', job: 'job-7', completedAt: NOON - 1, signatures: [DISK_FULL] }),
        entryOf({ id: 'later', job: 'job-7', completedAt: NOON + 1, signatures: [DISK_FULL] }),
      ]);
      expect(await store.slice(questionOf({ job: 'job-7' }))).toMatchObject({
        ...{ firstSeen: NOON - 7000, lastSeen: NOON - 1 },
      });
      expect(await store.slice(questionOf())).toMatchObject({ firstSeen: null, lastSeen: null });
    });

    test('a failure seen a thousand times before the window, and after the moment of the question', async () => {
      const day = 24 * HOUR_MS;
      const before = Array.from({ length: MANY / 4 }, (_, index) =>
        entryOf({ id: `${index}`, completedAt: NOON - 60 * day + index, signatures: [DISK_FULL] }),
      );
      const future = entryOf({ id: 'future', completedAt: NOON + 1, signatures: [DISK_FULL] });
      const elsewhere = entryOf({ id: 'else', job: 'lint', signatures: [DISK_FULL] });
      await store.recordMany([...before, entryOf({ id: 'passed' }), future, elsewhere]);
      const outside = { firstSeen: NOON - 60 * day, lastSeen: NOON - 60 * day + MANY / 4 - 1 };
      expect(await store.slice(questionOf())).toMatchObject({
        ...{ baseRuns: 1, baseFailures: 0, reruns: 0, ...outside },
      });
      const never = { firstSeen: null, lastSeen: null };
      expect(await store.slice(questionOf({ job: 'unit' }))).toMatchObject(never);
      await store.record(
        entryOf({ id: 'within', completedAt: NOON - day, signatures: [DISK_FULL] }),
      );
      expect(await store.slice(questionOf())).toMatchObject({
        ...{ baseRuns: 2, baseFailures: 1, firstSeen: NOON - 60 * day, lastSeen: NOON - day },
      });
    });

    test('one job with many runs', async () => {
      const ids = Array.from({ length: MANY }, (_, index) => index);
      await store.recordMany(
        ids.map((index) =>
          entryOf({
            id: String(index),
            completedAt: NOON - index * 1000,
            ...(index % 2 === 0 ? { signatures: [DISK_FULL] } : {}),
          }),
        ),
      );
      expect(await store.slice(questionOf())).toMatchObject({
        baseRuns: MANY,
        baseFailures: MANY / 2,
        firstSeen: NOON - (MANY - 2) * 1000,
        lastSeen: NOON,
      });
      expect(await store.forget({ repo: 'acme/shop', before: NOON + 1 })).toMatchObject({
        runs: MANY - 1,
      });
    });
  });
}
