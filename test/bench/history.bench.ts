import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HistoryEntry, Signature } from '#domain';
import { type HistoryStore, openHistory } from '#history';
import { systemClock } from '#std';
import type { BenchTools } from './bench-tools.ts';
import { compare, type Measurement, tell } from './measurement.ts';

/** A tenth of what the target speaks of; all of it: `history-large`. */
const SIZE = { runs: 500_000, jobs: 500 } as const;

const LOOK_UPS = 200;
const MOST_LOOK_UP_MS = 20;

const WRITTEN_RUNS = 20_000;
/** Each run with a failure and three tests: five rows. */
const ROWS_OF_RUN = 5;
/** 50,000 rows a second. */
const MOST_WRITE_MS = (WRITTEN_RUNS * ROWS_OF_RUN) / 50;

/** When jobs ask; the last run has just ended. */
export const NOW = Date.UTC(2026, 10, 20);
export const RUN_EVERY_MS = 2 * 3_600_000;
/** Of every fiftieth run. */
export const SIGNATURE = 'm1-00000000000d15c0' as Signature;

/** Writing beside the `sqlite3` program, which imports the same rows as CSV; and one look-up of triage. */
export async function bench({ folder }: BenchTools): Promise<readonly Measurement[]> {
  return [await writing(folder), await lookingUp(folder, { name: 'history-look-up', ...SIZE })];
}

async function writing(folder: string): Promise<Measurement> {
  const entries = Array.from({ length: WRITTEN_RUNS }, (_, index) => entryOf(index));
  const store = await openAt(join(folder, 'ours.db'));
  const startedAt = performance.now();
  await store.recordMany(entries);
  const ours = performance.now() - startedAt;
  await store.close();
  const pair = { ours, theirs: await importMs(folder, entries) };
  const what = `${WRITTEN_RUNS * ROWS_OF_RUN} rows into the history`;
  const target = { of: 'value', most: MOST_WRITE_MS } as const;
  return compare({ name: 'history-write', what, target, against: 'sqlite3 .import' }, [pair]);
}

/** The same rows, tables and indexes: what the program itself takes to import them. */
async function importMs(folder: string, entries: readonly HistoryEntry[]): Promise<number> {
  const file = join(folder, 'theirs.db');
  await (await openAt(file)).close();
  const csv = (name: string, lines: readonly (readonly unknown[])[]) =>
    writeFileSync(join(folder, `${name}.csv`), lines.map((line) => `${line.join(',')}\n`).join(''));
  csv(
    'runs',
    entries.map(({ run }, key) => [
      ...[key + 1, run.repo, run.id, run.job, run.branch, run.pr, run.sha, run.attempt],
      ...[run.startedAt, run.completedAt, run.conclusion, run.durationMs, 'r', '{}', 1],
    ]),
  );
  csv(
    'failures',
    entries.flatMap(({ failures }, key) =>
      failures.map((row, at) => [
        key + 1,
        at,
        row.signature,
        row.cause,
        row.title,
        'x',
        'db',
        row.masked,
      ]),
    ),
  );
  csv(
    'tests',
    entries.flatMap(({ tests }, key) =>
      tests.map((row, at) => [key + 1, at, row.name, row.status, row.durationMs]),
    ),
  );
  const imports = ['runs', 'failures', 'tests'].map((name) => `.import --csv ${name}.csv ${name}`);
  const startedAt = performance.now();
  execFileSync('sqlite3', [file, ...imports], { cwd: folder });
  return performance.now() - startedAt;
}

export interface HistorySize {
  readonly name: string;
  /** As many rows again stand in the other tables. */
  readonly runs: number;
  readonly jobs: number;
  /** Between two runs of a job, milliseconds. */
  readonly everyMs?: number;
}

/** A history told by SQL in one go, and what one of its jobs asks in triage. */
export async function lookingUp(folder: string, size: HistorySize): Promise<Measurement> {
  const file = join(folder, `${size.name}.db`);
  await (await openAt(file)).close();
  execFileSync('sqlite3', [file, manyRuns(size)]);
  const store = await openAt(file);
  const measured = await timeLookUps(store, size);
  await store.close();
  return measured;
}

/** What jobs ask in triage, one after the other. */
export async function timeLookUps(
  store: HistoryStore,
  { name, runs, jobs }: HistorySize,
): Promise<Measurement> {
  const samples: number[] = [];
  for (let index = 0; index < LOOK_UPS; index += 1) {
    const job = `job-${(index * 97) % jobs}`;
    const startedAt = performance.now();
    await store.slice({
      ...{ repo: 'acme/shop', job, signature: SIGNATURE, baseBranch: 'main', branch: 'x', pr: 7 },
      ...{ sha: `sha-${index}`, asOf: NOW, windowDays: 14 },
    });
    samples.push(performance.now() - startedAt);
  }
  const shape = `${(runs * 2) / 1e6} M rows, ${jobs === 1 ? 'one job' : `${jobs} jobs`}`;
  const place = store.kind === 'postgres' ? 'PostgreSQL, ' : '';
  const target = { of: 'value', most: MOST_LOOK_UP_MS } as const;
  return tell({ name, what: `triage's look-up, ${place}${shape}, p99`, target }, samples, 0.99);
}

/** Half of the rows are runs; every tenth run failed, and the rest of the rows are tests. */
function manyRuns({ runs, jobs, everyMs = RUN_EVERY_MS }: HistorySize): string {
  const failed = 'n % 10 = 0';
  return `
    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000;
    CREATE TEMP TABLE numbers AS
      WITH RECURSIVE count (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < ${runs})
      SELECT n FROM count;
    INSERT INTO runs SELECT n, 'acme/shop', 'r' || n, 'job-' || (n % ${jobs}),
      iif(n % 3 = 0, 'main', 'b' || (n % 50)), iif(n % 3 = 0, NULL, n % 200), 'sha-' || (n / 3), 1,
      ${NOW} - (${runs} - n) / ${jobs} * ${everyMs}.0 - 60000,
      ${NOW} - (${runs} - n) / ${jobs} * ${everyMs}.0,
      iif(${failed}, 'failure', 'success'), 60000, 'r', '{}', ${failed} FROM numbers;
    INSERT INTO failures SELECT n, 0, iif(n % 50 = 0, '${SIGNATURE}', 'm1-' || (n % 1000)),
      'res.disk', 'title', 'excerpt', 'db', 'masked ' || (n % 1000) FROM numbers WHERE ${failed};
    INSERT INTO tests SELECT n, 0, 'test ' || (n % 20000), 'passed', 12 FROM numbers
      WHERE NOT (${failed});
    DROP TABLE numbers;`;
}

function entryOf(index: number): HistoryEntry {
  const completedAt = NOW - index * 1000;
  return {
    run: {
      ...{
        id: `r${index}`,
        repo: 'acme/shop',
        job: `job-${index % 100}`,
        branch: 'main',
        pr: 7,
      },
      ...{ sha: `sha-${index}`, attempt: 1, startedAt: completedAt - 60_000, completedAt },
      ...{ conclusion: 'failure', durationMs: 60_000, runner: 'r', extra: {} },
    },
    failures: [
      {
        ...{ signature: SIGNATURE, cause: 'res.disk', title: 'title', excerpt: 'x', culprit: 'db' },
        masked: 'no space left on device',
      },
    ],
    services: [],
    tests: ['a', 'b', 'c'].map((name) => ({
      ...{ name: `${name} ${index % 500}`, status: 'passed', durationMs: 12 },
    })),
  };
}

export async function openAt(file: string) {
  const opened = await openHistory(file, { clock: systemClock() });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.store;
}
