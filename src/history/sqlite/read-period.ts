import type { DatabaseSync } from 'node:sqlite';
import type { JobRun, RunWithSignatures, ServiceOfRun, TestOfRun } from '#domain';
import type { EntityQuery, HistoryReach, PeriodQuery, ReachQuery } from '../history-store.ts';
import { numberOf, type Row, runOfRow, serviceOfRow, testOfRow } from '../row.ts';
import { prepareSignatures } from './read-signatures.ts';

/** Runs read at once; between two pages the database is free for writers. */
const PAGE = 1000;

export async function* readRunsOf(
  database: DatabaseSync,
  query: PeriodQuery,
): AsyncGenerator<RunWithSignatures> {
  const signaturesOf = prepareSignatures(database);
  for (const row of runsOf(database, query)) {
    yield { run: runOfRow(row), signatures: signaturesOf(row) };
  }
}

export async function* readTestsOf(
  database: DatabaseSync,
  query: EntityQuery,
): AsyncGenerator<TestOfRun> {
  for (const { run, row } of partsOf(database, query, { table: 'tests', name: 'name' })) {
    yield { run, test: testOfRow(row) };
  }
}

export async function* readServicesOf(
  database: DatabaseSync,
  query: EntityQuery,
): AsyncGenerator<ServiceOfRun> {
  for (const { run, row } of partsOf(database, query, { table: 'services', name: 'service' })) {
    yield { run, service: serviceOfRow(row) };
  }
}

export function readReach(
  database: DatabaseSync,
  { repo, asOf, most }: ReachQuery,
): HistoryReach | null {
  const until = database
    .prepare('SELECT max(completed_at) AS at FROM runs WHERE repo = ? AND completed_at <= ?')
    .get(repo, asOf);
  const since = database
    // "+" keeps SQLite from sorting all runs by the other index.
    .prepare(`SELECT started_at AS at FROM runs WHERE repo = ? AND +completed_at <= ?
      ORDER BY started_at DESC, id DESC LIMIT 1 OFFSET ?`)
    .get(repo, asOf, most - 1);
  const end = numberOf(until?.at);
  return end === null ? null : { since: numberOf(since?.at), until: end };
}

/** A table of what runs left behind, and its column with the name. */
type Parts =
  | { readonly table: 'tests'; readonly name: 'name' }
  | { readonly table: 'services'; readonly name: 'service' };

function* partsOf(
  database: DatabaseSync,
  query: EntityQuery,
  { table, name }: Parts,
): Generator<{ readonly run: JobRun; readonly row: Row }> {
  const wanted = query.name ?? null;
  const having = wanted === null ? '' : ` AND ${name} = :wanted`;
  const rows = database.prepare(
    `SELECT * FROM ${table} WHERE run = :key${having} ORDER BY position`,
  );
  const filter = `AND EXISTS (SELECT 1 FROM ${table} WHERE run = key${having})`;
  const values: Values = wanted === null ? {} : { wanted };
  for (const stored of runsOf(database, query, { filter, values })) {
    const run = runOfRow(stored);
    for (const row of rows.all({ key: Number(stored.key), ...values })) yield { run, row };
  }
}

type Values = Readonly<Record<string, string>>;

interface Filter {
  /** SQL that goes on after the conditions on the run itself. */
  readonly filter: string;
  readonly values: Values;
}

const EVERY_RUN: Filter = { filter: '', values: {} };

function* runsOf(
  database: DatabaseSync,
  { repo, job, since = Number.NEGATIVE_INFINITY, asOf }: PeriodQuery,
  { filter, values }: Filter = EVERY_RUN,
): Generator<Row> {
  const page = database.prepare(`
    SELECT * FROM runs
    WHERE repo = :repo AND (:job IS NULL OR job = :job)
      AND started_at >= :since AND completed_at <= :asOf
      AND (started_at, id) > (:startedAt, :id) ${filter}
    ORDER BY started_at, id LIMIT ${PAGE}`);
  let last = { startedAt: since, id: '' };
  for (;;) {
    const rows = page.all({ repo, job: job ?? null, since, asOf, ...values, ...last });
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE) return;
    last = { startedAt: Number(end.started_at), id: String(end.id) };
  }
}
