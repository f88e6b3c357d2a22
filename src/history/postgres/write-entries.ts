import type { Sql } from 'postgres';
import type { HistoryEntry } from '#domain';
import { byCodeUnit } from '#std';
import { jsonRows, type Queryable, rowsOf } from './connection.ts';
import { retried } from './retry.ts';

const RUNS = `repo text, id text, key bigint, job text, branch text, pr bigint, sha text,
  attempt bigint, started_at float8, completed_at float8, conclusion text, duration_ms float8,
  runner text, extra text, failure_count bigint`;

const REMOVE = `
  DELETE FROM signalbox.runs USING json_to_recordset($1::text::json) AS told (repo text, id text)
  WHERE runs.repo = told.repo AND runs.id = told.id`;

/** The columns of each table with their types, as `json_to_recordset` wants them. */
const TABLES = {
  runs: RUNS,
  failures: `repo text, run bigint, position integer, signature text, cause text, title text,
    excerpt text, culprit text, masked text`,
  services: `repo text, run bigint, position integer, service text, ready_after_ms float8,
    restarts bigint, outcome text, peak_cpu_percent float8, peak_memory_bytes float8,
    response_ms float8`,
  tests: 'repo text, run bigint, position integer, name text, status text, duration_ms float8',
} as const;

type Rows = Readonly<Record<keyof typeof TABLES, readonly Readonly<Record<string, unknown>>[]>>;

/** Writes entries in one transaction, each replacing what was recorded of the same run. */
export async function writeEntries(sql: Sql, batch: readonly HistoryEntry[]): Promise<void> {
  const entries = lastOfEach(batch);
  await retried(() =>
    sql.begin(async (transaction) => {
      const rows = rowsFor(entries, await newKeys(transaction, entries.length));
      await rowsOf(transaction, REMOVE, [jsonRows(rows.runs)]);
      for (const table of Object.keys(TABLES) as (keyof typeof TABLES)[]) {
        if (rows[table].length > 0) await insert(transaction, table, rows[table]);
      }
    }),
  );
}

/** The later one of a run told twice counts, in the place of the later. */
function lastOfEach(batch: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const entries = new Map<string, HistoryEntry>();
  for (const entry of batch) {
    const key = `${entry.run.repo}\n${entry.run.id}`;
    entries.delete(key);
    entries.set(key, entry);
  }
  return [...entries.values()];
}

/** Rising, so that the order of keys is the order of writing. */
async function newKeys(transaction: Queryable, count: number): Promise<readonly number[]> {
  const next = `SELECT nextval('signalbox.run_keys') AS key FROM generate_series(1, $1::integer)`;
  const rows = await rowsOf(transaction, next, [count]);
  return rows.map(({ key }) => Number(key));
}

/** Sorted by run: two writers of the same runs then wait for one another instead of both failing. */
function rowsFor(entries: readonly HistoryEntry[], keys: readonly number[]): Rows {
  const keyed = entries
    .map((entry, index) => ({ ...entry, key: keys[index] }))
    .sort(
      ({ run: left }, { run: right }) =>
        byCodeUnit(left.repo, right.repo) || byCodeUnit(left.id, right.id),
    );
  return {
    runs: keyed.map(({ run, key, failures }) => ({
      ...{ repo: run.repo, id: run.id, key, job: run.job, branch: run.branch, pr: run.pr },
      ...{ sha: run.sha, attempt: run.attempt, conclusion: run.conclusion, runner: run.runner },
      started_at: run.startedAt,
      completed_at: run.completedAt,
      duration_ms: run.durationMs,
      extra: JSON.stringify(run.extra),
      failure_count: failures.length,
    })),
    failures: partsOf(keyed, ({ failures }) => failures),
    services: partsOf(keyed, ({ services }) =>
      services.map((row) => ({
        ...{ service: row.service, restarts: row.restarts, outcome: row.outcome },
        ready_after_ms: row.readyAfterMs,
        peak_cpu_percent: row.peakCpuPercent,
        peak_memory_bytes: row.peakMemoryBytes,
        response_ms: row.responseMs,
      })),
    ),
    tests: partsOf(keyed, ({ tests }) =>
      tests.map(({ name, status, durationMs }) => ({ name, status, duration_ms: durationMs })),
    ),
  };
}

function partsOf<E extends HistoryEntry & { readonly key: number | undefined }>(
  entries: readonly E[],
  parts: (entry: E) => readonly object[],
) {
  return entries.flatMap((entry) =>
    parts(entry).map((part, position) => ({
      repo: entry.run.repo,
      run: entry.key,
      position,
      ...part,
    })),
  );
}

async function insert(
  transaction: Queryable,
  table: keyof typeof TABLES,
  rows: Rows[keyof typeof TABLES],
): Promise<void> {
  const columns = TABLES[table]
    .split(',')
    .map((column) => column.trim().split(' ')[0])
    .join(', ');
  await rowsOf(
    transaction,
    `INSERT INTO signalbox.${table} (${columns})
     SELECT ${columns} FROM json_to_recordset($1::text::json) AS told (${TABLES[table]})`,
    [jsonRows(rows)],
  );
}
