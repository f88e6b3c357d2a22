import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { type HistoryStore, openHistory } from '#history';
import { systemClock } from '#std';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { entryOf, NOON } from './hand-made.ts';

const WRITER = fileURLToPath(new URL('fixtures/writer.ts', import.meta.url));

async function open(file: string): Promise<HistoryStore> {
  const opened = await openHistory(file, { clock: systemClock() });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.store;
}

function startWriter(file: string, name: string, runs: number) {
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const writer = spawn(process.execPath, [WRITER, file, name, String(runs)], { stdio: [...stdio] });
  onTestFinished(() => void writer.kill('SIGKILL'));
  return writer;
}

async function idsIn(store: HistoryStore): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const run of store.runs({ repo: 'acme/shop', asOf: NOON })) ids.add(run.id);
  return ids;
}

test('two handles see what the other has written', async () => {
  const file = join(temporaryFolder('history'), 'history.db');
  const [one, two] = [await open(file), await open(file)];
  await one.record(entryOf({ id: 'a' }));
  await two.record(entryOf({ id: 'b' }));
  expect([...(await idsIn(one))]).toEqual(['a', 'b']);
  expect([...(await idsIn(two))]).toEqual(['a', 'b']);
  await one.close();
  await two.close();
});

test('processes that begin a history at once and write side by side lose nothing', async () => {
  const file = join(temporaryFolder('history'), 'history.db');
  const writers = Array.from({ length: 6 }, (_, index) => startWriter(file, `w${index}`, 40));
  for (const writer of writers) writer.stdout.resume();
  const codes = await Promise.all(writers.map(async (writer) => (await once(writer, 'exit'))[0]));
  expect(codes).toEqual(writers.map(() => 0));
  const store = await open(file);
  expect((await idsIn(store)).size).toBe(6 * 40);
  await store.close();
});

test('a writer killed in the middle loses nothing it had said was written', async () => {
  const file = join(temporaryFolder('history'), 'history.db');
  const writer = startWriter(file, 'w', 1_000_000);
  const written: string[] = [];
  for await (const line of createInterface(writer.stdout)) {
    written.push(line);
    if (written.length === 100) writer.kill('SIGKILL');
  }
  expect(written.length).toBeGreaterThanOrEqual(100);
  const opened = await openHistory(file, { clock: systemClock() });
  if (!opened.ok) throw new Error(opened.error.kind);
  expect(opened.value.setAside).toBeNull();
  const ids = await idsIn(opened.value.store);
  expect(written.filter((id) => !ids.has(id))).toEqual([]);
  await opened.value.store.close();
});
