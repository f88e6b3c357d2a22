import type { Sql } from 'postgres';
import type {
  HistoryEntry,
  JobRun,
  RunWithSignatures,
  ServiceOfRun,
  Signature,
  TestOfRun,
} from '#domain';
import type {
  EntityQuery,
  HistoryReach,
  PeriodQuery,
  ReachQuery,
  RunsQuery,
} from '../history-store.ts';
import { failureOfRow, numberOf, type Row, runOfRow, serviceOfRow, testOfRow } from '../row.ts';
import { rowsOf } from './connection.ts';

/** Runs read at once, with all that hangs on them. */
const PAGE = 1000;

/** In the order they became known. */
export async function* readRuns(sql: Sql, { repo, job, asOf }: RunsQuery): AsyncGenerator<JobRun> {
  const page = `
    SELECT * FROM signalbox.runs
    WHERE repo = $1::text AND ($2::text IS NULL OR job = $2::text) AND completed_at <= $3::float8
      AND (completed_at, id) > ($4::float8, $5::text)
    ORDER BY completed_at, id LIMIT ${PAGE}`;
  for (let last = { at: Number.NEGATIVE_INFINITY, id: '' }; ; ) {
    const rows = await rowsOf(sql, page, [repo, job ?? null, asOf, last.at, last.id]);
    yield* rows.map(runOfRow);
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE) return;
    last = { at: Number(end.completed_at), id: String(end.id) };
  }
}

export async function* readRunsOf(sql: Sql, query: PeriodQuery): AsyncGenerator<RunWithSignatures> {
  // Without their texts: a page of long ones would be many megabytes.
  const parts = { table: 'failures', columns: 'run, position, signature' } as const;
  for await (const page of periodPages(sql, query)) {
    const failed = page.filter(({ failure_count: failures }) => Number(failures) > 0);
    const failures = failed.length > 0 ? await hangingOn(sql, failed, parts) : null;
    for (const row of page) {
      const named = failures?.get(Number(row.key)) ?? [];
      const signatures = named.map(({ signature }) => String(signature) as Signature);
      yield { run: runOfRow(row), signatures };
    }
  }
}

export async function* readTestsOf(sql: Sql, query: EntityQuery): AsyncGenerator<TestOfRun> {
  const parts = partsOf(sql, query, { table: 'tests', name: 'name' });
  for await (const { run, row } of parts) yield { run, test: testOfRow(row) };
}

export async function* readServicesOf(sql: Sql, query: EntityQuery): AsyncGenerator<ServiceOfRun> {
  const parts = partsOf(sql, query, { table: 'services', name: 'service' });
  for await (const { run, row } of parts) yield { run, service: serviceOfRow(row) };
}

export async function readReach(
  sql: Sql,
  { repo, asOf, most }: ReachQuery,
): Promise<HistoryReach | null> {
  const [row] = await rowsOf(
    sql,
    `SELECT
       (SELECT max(completed_at) FROM signalbox.runs
        WHERE repo = $1::text AND completed_at <= $2::float8) AS until,
       (SELECT started_at FROM signalbox.runs
        WHERE repo = $1::text AND completed_at <= $2::float8
        ORDER BY started_at DESC, id DESC LIMIT 1 OFFSET $3::bigint) AS since`,
    [repo, asOf, most - 1],
  );
  const until = numberOf(row?.until);
  return until === null ? null : { since: numberOf(row?.since), until };
}

/** Everything, in the order in which it was last written. */
export async function* readEntries(sql: Sql): AsyncGenerator<HistoryEntry> {
  const page = `SELECT * FROM signalbox.runs WHERE key > $1::bigint ORDER BY key LIMIT ${PAGE}`;
  for (let last = 0; ; ) {
    const rows = await rowsOf(sql, page, [last]);
    const failures = await hangingOn(sql, rows, { table: 'failures' });
    const services = await hangingOn(sql, rows, { table: 'services' });
    const tests = await hangingOn(sql, rows, { table: 'tests' });
    for (const row of rows) {
      last = Number(row.key);
      yield {
        run: runOfRow(row),
        failures: (failures.get(last) ?? []).map(failureOfRow),
        services: (services.get(last) ?? []).map(serviceOfRow),
        tests: (tests.get(last) ?? []).map(testOfRow),
      };
    }
    if (rows.length < PAGE) return;
  }
}

interface Parts {
  readonly table: 'failures' | 'services' | 'tests';
  /** All of them when absent. */
  readonly columns?: string;
  /** The column with the name of the entity. */
  readonly name?: string;
  readonly wanted?: string;
}

async function* partsOf(sql: Sql, { name: wanted, ...query }: EntityQuery, parts: Parts) {
  const narrowed = wanted === undefined ? parts : { ...parts, wanted };
  for await (const page of periodPages(sql, query, narrowed)) {
    const hanging = await hangingOn(sql, page, narrowed);
    for (const row of page) {
      const run = runOfRow(row);
      for (const part of hanging.get(Number(row.key)) ?? []) yield { run, row: part };
    }
  }
}

async function* periodPages(
  sql: Sql,
  { repo, job, since = Number.NEGATIVE_INFINITY, asOf }: PeriodQuery,
  { table, name, wanted }: Partial<Parts> = {},
): AsyncGenerator<readonly Row[]> {
  const having =
    wanted === undefined
      ? ''
      : `AND EXISTS (SELECT 1 FROM signalbox.${table}
          WHERE ${table}.repo = $1::text AND run = key AND ${table}.${name} = $6::text)`;
  const page = `
    SELECT * FROM signalbox.runs
    WHERE repo = $1::text AND ($2::text IS NULL OR job = $2::text) AND completed_at <= $3::float8
      AND started_at >= $4::float8 AND (started_at, id) > ($4::float8, $5::text) ${having}
    ORDER BY started_at, id LIMIT ${PAGE}`;
  const named = wanted === undefined ? [] : [wanted];
  for (let last = { at: since, id: '' }; ; ) {
    const rows = await rowsOf(sql, page, [repo, job ?? null, asOf, last.at, last.id, ...named]);
    yield rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE) return;
    last = { at: Number(end.started_at), id: String(end.id) };
  }
}

/** By the key of the run; each run's in the order recorded. */
async function hangingOn(
  sql: Sql,
  runs: readonly Row[],
  { table, columns = `${table}.*`, name, wanted }: Parts,
): Promise<ReadonlyMap<number, readonly Row[]>> {
  const keys = JSON.stringify(runs.map(({ repo, key }) => ({ repo, key: String(key) })));
  const having = wanted === undefined ? '' : `WHERE ${table}.${name} = $2::text`;
  const rows = await rowsOf(
    sql,
    `SELECT ${columns} FROM signalbox.${table}
     JOIN json_to_recordset($1::text::json) AS told (repo text, key bigint)
       ON told.repo = ${table}.repo AND told.key = run
     ${having} ORDER BY run, position`,
    wanted === undefined ? [keys] : [keys, wanted],
  );
  return Map.groupBy(rows, ({ run }) => Number(run));
}
