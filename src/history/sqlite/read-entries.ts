import type { DatabaseSync } from 'node:sqlite';
import type { FailureRow, HistoryEntry, ServiceRow, Signature, TestRow } from '#domain';
import { numberOf, type Row, runOfRow, textOf } from './row.ts';

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
        failures: failures.all(last).map(failureOf),
        services: services.all(last).map(serviceOf),
        tests: tests.all(last).map(testOf),
      };
    }
    if (rows.length < PAGE) return;
  }
}

function failureOf(row: Row): FailureRow {
  return {
    signature: String(row.signature) as Signature,
    cause: String(row.cause),
    title: String(row.title),
    excerpt: String(row.excerpt),
    culprit: textOf(row.culprit),
  };
}

function serviceOf(row: Row): ServiceRow {
  return {
    service: String(row.service),
    readyAfterMs: numberOf(row.ready_after_ms),
    restarts: Number(row.restarts),
    outcome: String(row.outcome) as ServiceRow['outcome'],
  };
}

function testOf(row: Row): TestRow {
  return {
    name: String(row.name),
    status: String(row.status) as TestRow['status'],
    durationMs: numberOf(row.duration_ms),
  };
}
