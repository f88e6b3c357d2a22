import type { Sql } from 'postgres';
import type { HistoryEntry, UsualReadyTime } from '#domain';
import type { CountQuery, HistoryStore, ReadyTimesQuery, RunCount } from '../history-store.ts';
import { READY_TIME_SAMPLES, usualReadyTime } from '../ready-time.ts';
import { windowStart } from '../relation-rules.ts';
import { textOf } from '../row.ts';
import { disconnect } from './connect.ts';
import { rowsOf, storable } from './connection.ts';
import { postgresFeedback } from './feedback-book.ts';
import { postgresForecasts } from './forecast-ledger.ts';
import { forget } from './forget.ts';
import { readKnownFailures, readLatest, readNewestFailures } from './read-latest.ts';
import {
  readEntries,
  readReach,
  readRuns,
  readRunsOf,
  readServicesOf,
  readTestsOf,
} from './read-runs.ts';
import { DECIDED, readSlice } from './read-slice.ts';
import { writeEntries } from './write-entries.ts';

/** Entries a transaction: large enough for speed, small enough not to hold much in memory. */
const BATCH = 2000;

/** A history on a server whose schema is up to date. */
export function postgresHistory(sql: Sql): HistoryStore {
  return {
    kind: 'postgres',
    forecasts: postgresForecasts(sql),
    feedback: postgresFeedback(sql),
    async record(entry) {
      await writeEntries(sql, [entry]);
    },
    async recordMany(entries) {
      let written = 0;
      for (const batch of batchesOf(entries)) {
        await writeEntries(sql, batch);
        written += batch.length;
      }
      return written;
    },
    async known(repo, ids) {
      const query = `
        SELECT id FROM signalbox.runs WHERE repo = $1::text
          AND id IN (SELECT json_array_elements_text($2::text::json))`;
      const rows = await rowsOf(sql, query, [repo, JSON.stringify(ids.map(storable))]);
      return new Set(rows.map(({ id }) => String(id)));
    },
    slice: (query) => readSlice(sql, query),
    latestRuns: (query) => readLatest(sql, query),
    knownFailures: (query) => readKnownFailures(sql, query),
    newestFailures: (query) => readNewestFailures(sql, query),
    usualReadyTimes: (query) => readyTimes(sql, query),
    runs: (query) => readRuns(sql, query),
    runsOf: (query) => readRunsOf(sql, query),
    testsOf: (query) => readTestsOf(sql, query),
    servicesOf: (query) => readServicesOf(sql, query),
    entries: () => readEntries(sql),
    count: (query) => countRuns(sql, query),
    reach: (query) => readReach(sql, query),
    async cursor(key) {
      const query = 'SELECT value FROM signalbox.cursors WHERE key = $1::text';
      const [row] = await rowsOf(sql, query, [key]);
      return textOf(row?.value);
    },
    async setCursor(key, value) {
      const query = `
        INSERT INTO signalbox.cursors VALUES ($1::text, $2::text)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value`;
      await rowsOf(sql, query, [key, value]);
    },
    forget: (query) => forget(sql, query),
    close: () => disconnect(sql),
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

async function readyTimes(
  sql: Sql,
  { repo, services, asOf }: ReadyTimesQuery,
): Promise<readonly UsualReadyTime[]> {
  const query = `
    SELECT ready_after_ms FROM signalbox.services
    JOIN signalbox.runs ON runs.repo = $2::text AND key = run
    WHERE service = $1::text AND services.repo = $2::text AND completed_at <= $3::float8
      AND outcome IN ('ready', 'completed') AND ready_after_ms IS NOT NULL
    ORDER BY completed_at DESC, id DESC LIMIT ${READY_TIME_SAMPLES}`;
  const times: UsualReadyTime[] = [];
  for (const service of services) {
    const rows = await rowsOf(sql, query, [service, repo, asOf]);
    const usual = usualReadyTime(
      service,
      rows.map((row) => Number(row.ready_after_ms)),
    );
    if (usual !== null) times.push(usual);
  }
  return times;
}

async function countRuns(sql: Sql, query: CountQuery): Promise<RunCount> {
  const { repo, job, asOf, baseBranch, windowDays } = query;
  const [row] = await rowsOf(
    sql,
    `SELECT count(*) AS runs,
       count(*) FILTER (WHERE $5::text = 'asked' AND pr IS NULL
         AND branch IS NOT DISTINCT FROM $6::text) AS base_runs
     FROM signalbox.runs
     WHERE repo = $1::text AND ($2::text IS NULL OR job = $2::text)
       AND completed_at <= $3::float8 AND completed_at >= $4::float8 AND ${DECIDED}`,
    [
      repo,
      job ?? null,
      asOf,
      windowStart(asOf, windowDays),
      baseBranch === undefined ? 'none' : 'asked',
      baseBranch ?? null,
    ],
  );
  return { runs: Number(row?.runs), baseRuns: Number(row?.base_runs) };
}
