import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { type HistoryStore, memoryHistory, openHistory } from '#history';
import { systemClock } from '#std';
import { expectSameAnswers } from './any-history.ts';
import { describeOddHistories } from './odd-histories.contract.ts';
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
describeOddHistories('a SQLite file', openFile);
describeOddHistories('the memory', async () => memoryHistory());

test('SQLite and the memory answer every question about any history alike', async () => {
  const store = await openFile();
  await expectSameAnswers(async (use) => use(store), { numRuns: 60 });
  await store.close();
});
