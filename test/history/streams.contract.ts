import { expect, test } from 'vitest';
import type { TestRow } from '#domain';
import type { HistoryStore } from '#history';
import { allOf, DISK_FULL, entryOf, HOUR_MS, NOON, OTHER_FAILURE } from './hand-made.ts';

const REPO = { repo: 'acme/shop', asOf: NOON };

function testRow(name: string): TestRow {
  return { name, status: 'passed', durationMs: 12 };
}

/** What every store promises of walking through a history. */
export function describeStreams(store: () => HistoryStore): void {
  const entries = [
    entryOf({ id: 'late', startedAt: NOON - 2 * HOUR_MS, completedAt: NOON }),
    entryOf({ id: 'long', startedAt: NOON - 9 * HOUR_MS, completedAt: NOON - HOUR_MS }),
    entryOf({ id: 'a-short', startedAt: NOON - 8 * HOUR_MS, completedAt: NOON - 7 * HOUR_MS }),
    entryOf({ id: 'a-lint', job: 'lint', startedAt: NOON - 9 * HOUR_MS, completedAt: NOON }),
    entryOf({ id: 'unknown-yet', startedAt: NOON - 9 * HOUR_MS, completedAt: NOON + 1 }),
    entryOf({ id: 'running', startedAt: NOON - 9 * HOUR_MS, completedAt: null }),
    entryOf({ id: 'elsewhere', repo: 'acme/other' }),
  ].map((entry) => ({ ...entry, tests: [testRow('b'), testRow(`of ${entry.run.id}`)] }));

  async function idsOf(query: Parameters<HistoryStore['runsOf']>[0]) {
    return (await allOf(store().runsOf(query))).map(({ run }) => run.id);
  }

  test('runs are walked through in the order they began, once they are known', async () => {
    await store().recordMany(entries);
    expect(await idsOf(REPO)).toEqual(['a-lint', 'long', 'a-short', 'late']);
    expect(await idsOf({ ...REPO, job: 'integration' })).toEqual(['long', 'a-short', 'late']);
    expect(await idsOf({ ...REPO, since: NOON - 8 * HOUR_MS })).toEqual(['a-short', 'late']);
    expect(await idsOf({ ...REPO, asOf: NOON - HOUR_MS })).toEqual(['long', 'a-short']);
  });

  test('each run comes with the names of what failed in it', async () => {
    const [first, second] = [DISK_FULL, OTHER_FAILURE];
    await store().recordMany([
      entryOf({ id: 'a', signatures: [second, first] }),
      entryOf({ id: 'b' }),
      entryOf({ id: 'c', signatures: [first] }),
    ]);
    // A run that is recorded again keeps nothing of what it was.
    await store().record(entryOf({ id: 'c', signatures: [second] }));
    const walked = await allOf(store().runsOf(REPO));
    expect(walked.map(({ run, signatures }) => [run.id, signatures])).toEqual([
      ['a', [second, first]],
      ['b', []],
      ['c', [second]],
    ]);
  });

  test('how far the newest runs reach is told, of those that were known', async () => {
    expect(await store().reach({ ...REPO, most: 1 })).toBeNull();
    await store().recordMany(entries);
    const until = NOON;
    expect(await store().reach({ ...REPO, most: 2 })).toEqual({ since: NOON - 8 * HOUR_MS, until });
    expect(await store().reach({ ...REPO, most: 4 })).toEqual({ since: NOON - 9 * HOUR_MS, until });
    expect(await store().reach({ ...REPO, most: 5 })).toEqual({ since: null, until });
    const then = { ...REPO, asOf: NOON - HOUR_MS, most: 1 };
    expect(await store().reach(then)).toEqual({
      since: NOON - 8 * HOUR_MS,
      until: NOON - HOUR_MS,
    });
  });

  test('the history of a test is its rows in the order its runs began', async () => {
    await store().recordMany(entries);
    const all = await allOf(store().testsOf({ ...REPO, job: 'integration' }));
    expect(all.map(({ run, test }) => [run.id, test.name])).toEqual([
      ['long', 'b'],
      ['long', 'of long'],
      ['a-short', 'b'],
      ['a-short', 'of a-short'],
      ['late', 'b'],
      ['late', 'of late'],
    ]);
    const one = await allOf(store().testsOf({ ...REPO, name: 'of a-short' }));
    expect(one).toEqual([{ run: entries[2]?.run, test: testRow('of a-short') }]);
    expect(await allOf(store().testsOf({ ...REPO, name: 'of running' }))).toEqual([]);
  });

  test('the history of a service has what it used at most', async () => {
    const service = {
      service: 'db',
      readyAfterMs: 900,
      responseMs: 12.5,
      restarts: 1,
      peakCpuPercent: 250.5,
      peakMemoryBytes: 2 ** 40,
      outcome: 'ready' as const,
    };
    const other = { service: 'bot', readyAfterMs: null, restarts: 0, outcome: 'failed' as const };
    const entry = entryOf({ id: '1', services: [other, service] });
    await store().record(entry);
    const { run } = entry;
    expect(await allOf(store().servicesOf({ ...REPO, name: 'db' }))).toEqual([{ run, service }]);
    expect(await allOf(store().servicesOf(REPO))).toHaveLength(2);
  });

  test('a long walk comes to its end, though many runs began at once', async () => {
    const count = 2503;
    await store().recordMany(
      Array.from({ length: count }, (_, index) =>
        entryOf({ id: `${index}`, startedAt: NOON - 1 - (index % 3) }),
      ),
    );
    const ids = await idsOf(REPO);
    expect(ids).toHaveLength(count);
    expect(new Set(ids).size).toBe(count);
  });
}
