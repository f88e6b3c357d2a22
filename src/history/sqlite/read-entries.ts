import type { DatabaseSync } from 'node:sqlite';
import type { HistoryEntry } from '#domain';
import { failureOfRow, runOfRow, serviceOfRow, testOfRow } from '../row.ts';

/** Runs read at once; between two pages the database is free for writers. */
const PAGE = 500;

/** Everything, in the order in which it was last written. */
export async function* readEntries(database: DatabaseSync): AsyncGenerator<HistoryEntry> {
  const page = database.prepare(`SELECT * FROM runs WHERE key > ? ORDER BY key LIMIT ${PAGE}`);
  const failures = database.prepare('SELECT * FROM failures WHERE run = ? ORDER BY position');
  const services = database.prepare('SELECT * FROM services WHERE run = ? ORDER BY position');
  const tests = database.prepare('SELECT * FROM tests WHERE run = ? ORDER BY position');
  for (let last = 0; ; ) {
    const rows = page.all(last);
    for (const row of rows) {
      last = Number(row.key);
      yield {
        run: runOfRow(row),
        failures: failures.all(last).map(failureOfRow),
        services: services.all(last).map(serviceOfRow),
        tests: tests.all(last).map(testOfRow),
      };
    }
    if (rows.length < PAGE) return;
  }
}
