import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type HistoryStore, openHistory } from '#history';
import { systemClock } from '#std';
import { entryOf, NOON } from './hand-made.ts';

const WRITER = fileURLToPath(new URL('fixtures/writer.ts', import.meta.url));

/** Starting fifty processes on two cores takes its time. */
const MANY_PROCESSES_MS = 240_000;

export interface WritersPlace {
  /** A place for a history that has not begun. */
  readonly place: () => string | Promise<string>;
  readonly processes: number;
}

/** What every store on a medium promises of several processes, and of processes that die. */
export function describeWriters(name: string, { place, processes }: WritersPlace): void {
  describe(`${name} and several processes`, () => {
    test('two handles see what the other has written', async () => {
      const location = await place();
      const [one, two] = [await open(location), await open(location)];
      await one.record(entryOf({ id: 'a' }));
      await two.record(entryOf({ id: 'b' }));
      expect([...(await idsIn(one))]).toEqual(['a', 'b']);
      expect([...(await idsIn(two))]).toEqual(['a', 'b']);
      await one.close();
      await two.close();
    });

    test(
      `${processes} processes that begin a history at once and write side by side lose nothing`,
      async () => {
        const location = await place();
        const writers = Array.from({ length: processes }, (_, index) =>
          startWriter(location, `w${index}`, 20),
        );
        for (const writer of writers) writer.stdout.resume();
        const codes = await Promise.all(writers.map(async (each) => (await once(each, 'exit'))[0]));
        expect(codes).toEqual(writers.map(() => 0));
        const store = await open(location);
        expect((await idsIn(store)).size).toBe(processes * 20);
        await store.close();
      },
      MANY_PROCESSES_MS,
    );

    test('a writer killed in the middle loses nothing it had said was written', async () => {
      const location = await place();
      for (const [round, lines] of [1, 20, 100].entries()) {
        const writer = startWriter(location, `w${round}`, 1_000_000);
        const written: string[] = [];
        for await (const line of createInterface(writer.stdout)) {
          written.push(line);
          if (written.length === lines) writer.kill('SIGKILL');
        }
        expect(written.length).toBeGreaterThanOrEqual(lines);
        const store = await open(location);
        const ids = await idsIn(store);
        expect(written.filter((id) => !ids.has(id))).toEqual([]);
        await store.close();
      }
    });
  });
}

async function open(location: string): Promise<HistoryStore> {
  const opened = await openHistory(location, { clock: systemClock() });
  if (!opened.ok) throw new Error(opened.error.kind);
  expect(opened.value.setAside).toBeNull();
  return opened.value.store;
}

function startWriter(location: string, name: string, runs: number) {
  const writer = spawn(process.execPath, [WRITER, location, name, String(runs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void writer.kill('SIGKILL'));
  return writer;
}

async function idsIn(store: HistoryStore): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const run of store.runs({ repo: 'acme/shop', asOf: NOON })) ids.add(run.id);
  return ids;
}
