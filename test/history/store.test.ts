import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HistoryEntry } from '#domain';
import { type HistoryStore, memoryHistory, openHistory } from '#history';
import { systemClock } from '#std';
import { DISK_FULL, entryOf, NOON, OTHER_FAILURE, questionOf } from './hand-made.ts';
import { describeHistoryStore } from './store.contract.ts';

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signalbox history '));
});
afterAll(() => rm(folder, { recursive: true }));

async function openFile(): Promise<HistoryStore> {
  files += 1;
  const opened = await openHistory(join(folder, `${files}.db`), { clock: systemClock() });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.store;
}

describeHistoryStore('a SQLite file', openFile);
describeHistoryStore('the memory', async () => memoryHistory());

const entries: fc.Arbitrary<HistoryEntry> = fc
  .record({
    id: fc.integer({ min: 0, max: 30 }).map(String),
    branch: fc.constantFrom('main', 'feature', 'alice:feature', 'x', null),
    pr: fc.constantFrom(null, null, 7, 8),
    sha: fc.constantFrom(null, 'sha-under-test', 'a', 'b'),
    completedAt: fc.constantFrom(null, NOON, NOON + 1, NOON - 1, NOON - 2, NOON - 40 * 86_400_000),
    conclusion: fc.constantFrom(
      ...(['success', 'failure', 'timed_out', 'cancelled', 'skipped', null] as const),
    ),
    signatures: fc.subarray([DISK_FULL, OTHER_FAILURE]),
  })
  .map(entryOf);

test('SQLite and the memory answer every question about any history alike', async () => {
  const question = fc.record({
    baseBranch: fc.constantFrom('main', null),
    branch: fc.constantFrom('feature', 'main', 'x', null),
    pr: fc.constantFrom(7, null),
    sha: fc.constantFrom('sha-under-test', null),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(entries, { maxLength: 40 }), question, async (history, part) => {
      const [file, memory] = [await openFile(), memoryHistory()];
      await file.recordMany(history);
      await memory.recordMany(history);
      const query = questionOf(part);
      expect(await file.slice(query)).toEqual(await memory.slice(query));
      const count = { repo: 'acme/shop', asOf: NOON, baseBranch: part.baseBranch, windowDays: 30 };
      expect(await file.count(count)).toEqual(await memory.count(count));
      await file.close();
    }),
    { numRuns: 60 },
  );
});
