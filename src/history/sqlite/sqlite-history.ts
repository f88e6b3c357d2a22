import type { DatabaseSync } from 'node:sqlite';
import type { HistoryEntry, JobRun, UsualReadyTime } from '#domain';
import type { CountQuery, HistoryStore, ReadyTimesQuery, RunCount } from '../history-store.ts';
import { READY_TIME_SAMPLES, usualReadyTime } from '../ready-time.ts';
import { windowStart } from '../relation-rules.ts';
import { runOfRow } from '../row.ts';
import { sqliteFeedback } from './feedback-book.ts';
import { sqliteForecasts } from './forecast-ledger.ts';
import { prepareForget } from './forget.ts';
import { inTransaction } from './in-transaction.ts';
import { readEntries } from './read-entries.ts';
import { prepareKnownFailures, prepareLatestReader, prepareNewestFailures } from './read-latest.ts';
import { readReach, readRunsOf, readServicesOf, readTestsOf } from './read-period.ts';
import { DECIDED, prepareSliceReader } from './read-slice.ts';
import { prepareEntryWriter } from './write-entry.ts';

/** Entries a transaction: large enough for speed, small enough not to keep other writers waiting. */
const BATCH = 2000;

/** Runs read at once, so that a reader of a long history holds no lock and little memory. */
const PAGE = 2000;

/** A history in an open SQLite database whose schema is up to date. */
export function sqliteHistory(database: DatabaseSync): HistoryStore {
  let isOpen = true;
  const writeEntry = prepareEntryWriter(database);
  const readSlice = prepareSliceReader(database);
  const readLatest = prepareLatestReader(database);
  const readKnown = prepareKnownFailures(database);
  const readNewest = prepareNewestFailures(database);
  const readyTimes = prepareReadyTimes(database);
  const forget = prepareForget(database);
  const countRuns = prepareCount(database);
  const find = database.prepare('SELECT 1 FROM runs WHERE repo = ? AND id = ?');
  const readCursor = database.prepare('SELECT value FROM cursors WHERE key = ?');
  const writeCursor = database.prepare('INSERT OR REPLACE INTO cursors VALUES (?, ?)');

  function write(batch: readonly HistoryEntry[]): void {
    inTransaction(database, () => {
      for (const entry of batch) writeEntry(entry);
    });
  }

  return {
    kind: 'sqlite',
    forecasts: sqliteForecasts(database),
    feedback: sqliteFeedback(database),
    async record(entry) {
      write([entry]);
    },
    async recordMany(entries) {
      let written = 0;
      for (const batch of batchesOf(entries)) {
        write(batch);
        written += batch.length;
      }
      return written;
    },
    async known(repo, ids) {
      return new Set(ids.filter((id) => find.get(repo, id) !== undefined));
    },
    async slice(query) {
      return readSlice(query);
    },
    async latestRuns(query) {
      return readLatest(query);
    },
    async knownFailures(query) {
      return readKnown(query);
    },
    async newestFailures(query) {
      return readNewest(query);
    },
    async usualReadyTimes(query) {
      return readyTimes(query);
    },
    runs: (query) => readRuns(database, query),
    runsOf: (query) => readRunsOf(database, query),
    testsOf: (query) => readTestsOf(database, query),
    servicesOf: (query) => readServicesOf(database, query),
    entries: () => readEntries(database),
    async count(query) {
      return countRuns(query);
    },
    async reach(query) {
      return readReach(database, query);
    },
    async cursor(key) {
      const row = readCursor.get(key);
      return row === undefined ? null : String(row.value);
    },
    async setCursor(key, value) {
      writeCursor.run(key, value);
    },
    async forget(query) {
      return forget(query);
    },
    async close() {
      if (isOpen) database.close();
      isOpen = false;
    },
  };
}

function* batchesOf(entries: Iterable<HistoryEntry>): Generator<readonly HistoryEntry[]> {
  let batch: HistoryEntry[] = [];
  for (const entry of entries) {
    batch.push(entry);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function prepareReadyTimes(database: DatabaseSync) {
  const samples = database.prepare(`
    SELECT ready_after_ms FROM services JOIN runs ON key = run
    WHERE service = ? AND repo = ? AND completed_at <= ?
      AND outcome IN ('ready', 'completed') AND ready_after_ms IS NOT NULL
    ORDER BY completed_at DESC, id DESC LIMIT ${READY_TIME_SAMPLES}`);
  return function readyTimes(query: ReadyTimesQuery): readonly UsualReadyTime[] {
    return query.services.flatMap((service) => {
      const rows = samples.all(service, query.repo, query.asOf);
      const times = rows.map((row) => Number(row.ready_after_ms));
      return usualReadyTime(service, times) ?? [];
    });
  };
}

function prepareCount(database: DatabaseSync) {
  const count = database.prepare(`
    SELECT count(*) AS runs,
      coalesce(sum(:countsBase AND pr IS NULL AND branch IS :baseBranch), 0) AS base_runs
    FROM runs
    WHERE repo = :repo AND (:job IS NULL OR job = :job)
      AND completed_at <= :asOf AND completed_at >= :from AND ${DECIDED}`);
  return function countRuns(query: CountQuery): RunCount {
    const row = count.get({
      repo: query.repo,
      job: query.job ?? null,
      asOf: query.asOf,
      from: windowStart(query.asOf, query.windowDays),
      countsBase: query.baseBranch === undefined ? 0 : 1,
      baseBranch: query.baseBranch ?? null,
    });
    return { runs: Number(row?.runs), baseRuns: Number(row?.base_runs) };
  };
}

async function* readRuns(
  database: DatabaseSync,
  query: { readonly repo: string; readonly job?: string; readonly asOf: number },
): AsyncGenerator<JobRun> {
  const page = database.prepare(`
    SELECT * FROM runs
    WHERE repo = :repo AND (:job IS NULL OR job = :job) AND completed_at <= :asOf
      AND (completed_at, id) > (:completedAt, :id)
    ORDER BY completed_at, id LIMIT ${PAGE}`);
  let last = { completedAt: Number.NEGATIVE_INFINITY, id: '' };
  for (;;) {
    const { repo, asOf } = query;
    const runs = page.all({ repo, job: query.job ?? null, asOf, ...last }).map(runOfRow);
    yield* runs;
    const end = runs.at(-1);
    if (end === undefined || runs.length < PAGE) return;
    last = { completedAt: end.completedAt ?? 0, id: end.id };
  }
}
