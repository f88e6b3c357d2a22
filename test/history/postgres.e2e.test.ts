import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeHistoryProblem, type HistoryStore, openHistory } from '#history';
import { systemClock } from '#std';
import { MIGRATION_LOCK } from '../../src/history/postgres/migrate.ts';
import { MIGRATIONS, SCHEMA_VERSION } from '../../src/history/postgres/schema.ts';
import { PASSWORD, type PostgresCluster, startCluster } from '../support/postgres-cluster.ts';
import { requirePart } from '../support/require-part.ts';
import { expectSameAnswers } from './any-history.ts';
import { allOf, DISK_FULL, entryOf, NOON, pinOf, questionOf } from './hand-made.ts';
import { describeOddHistories } from './odd-histories.contract.ts';
import { describeQueries } from './query.contract.ts';
import { describeHistoryStore } from './store.contract.ts';
import { describeWriters } from './writers.contract.ts';

/** Until another connection stands before a lock this one holds. */
async function oneWaits(sql: postgres.TransactionSql): Promise<void> {
  for (;;) {
    const [row] = await sql`SELECT count(*)::int AS n FROM pg_locks
      WHERE locktype = 'advisory' AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    if (row?.n === 1) return;
  }
}

const part = requirePart('postgres');
const STARTED = { service: 'db', readyAfterMs: 900, restarts: 0, outcome: 'ready' } as const;

describe.skipIf(part.missing)('PostgreSQL', () => {
  let cluster: PostgresCluster;
  /** A history that has just begun; to copy it is faster than to begin one. */
  let begun: string;
  beforeAll(async () => {
    cluster = await startCluster(part.path);
    begun = await cluster.database();
    await (await open(begun)).close();
  });
  afterAll(() => cluster?.stop());

  async function open(location: string): Promise<HistoryStore> {
    const opened = await openHistory(location, { clock: systemClock() });
    if (!opened.ok) throw new Error(describeHistoryProblem(opened.error));
    return opened.value.store;
  }

  async function problemOf(location: string): Promise<string> {
    const opened = await openHistory(location, { clock: systemClock() });
    if (!opened.ok) return describeHistoryProblem(opened.error);
    await opened.value.store.close();
    return 'opened';
  }

  describeHistoryStore('a PostgreSQL server', async () => open(await cluster.database(begun)));
  describeOddHistories('a PostgreSQL server', async () => open(await cluster.database(begun)));
  describeQueries('PostgreSQL', () => cluster.database(begun));
  describeWriters('PostgreSQL', { place: () => cluster.database(), processes: 50 });

  test('answers every question about any history as the memory does', async () => {
    const store = await open(await cluster.database(begun));
    await expectSameAnswers(async (use) => use(store), { numRuns: 40 });
    await store.close();
  });

  test('handles that begin a history at once find one schema', async () => {
    const location = await cluster.database();
    const stores = await Promise.all(Array.from({ length: 8 }, () => open(location)));
    await Promise.all(stores.map((store, index) => store.record(entryOf({ id: `${index}` }))));
    expect((await stores[0]?.count({ repo: 'acme/shop', asOf: NOON }))?.runs).toBe(8);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('one that waited while another began the history finds it begun', async () => {
    const location = await cluster.database();
    const first = postgres(location, { max: 1 });
    const opening = await first.begin(async (transaction) => {
      await transaction`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`;
      const waiting = open(location);
      await oneWaits(transaction);
      // Little enough that the server does not send the one that waits word of it by itself.
      await transaction.unsafe(`
        CREATE SCHEMA signalbox;
        CREATE TABLE signalbox.version AS SELECT ${SCHEMA_VERSION} AS version`);
      return { waiting };
    });
    await (await opening.waiting).close();
    await first.end();
  });

  const earlier = MIGRATIONS.slice(0, -1).map(({ version }) => version);
  test.each(earlier)(
    'a history of version %i gets what is new, and keeps what was in it',
    async (then) => {
      const location = await cluster.database();
      const sql = postgres(location, { max: 1, onnotice: () => {} });
      await sql.unsafe(`
      CREATE SCHEMA signalbox;
      CREATE TABLE signalbox.version (
        version integer PRIMARY KEY, applied_at timestamp with time zone NOT NULL);
      INSERT INTO signalbox.version VALUES (${then}, now())`);
      for (const step of MIGRATIONS.filter(({ version }) => version <= then)) {
        await sql.unsafe(step.sql);
      }
      await sql.unsafe(`
      INSERT INTO signalbox.runs VALUES (nextval('signalbox.run_keys'), 'acme/shop', 'r1',
        'integration', 'main', NULL, 'c1', 1, ${NOON - 2}, ${NOON - 1}, 'failure', 1, NULL, '{}', 1)`);
      await sql.unsafe(`
      INSERT INTO signalbox.failures (repo, run, position, signature, cause, title, excerpt, culprit) VALUES
        ('acme/shop', 1, 0, '${DISK_FULL}', 'res.disk', 'database ran out of disk', 'PANIC', NULL)`);
      await sql.unsafe(`
        INSERT INTO signalbox.services (repo, run, position, service, ready_after_ms, restarts, outcome)
          VALUES ('acme/shop', 1, 0, 'database', 812, 0, 'ready')`);
      await sql.end();
      const store = await open(location);
      const services = [{ ...STARTED, responseMs: 12 }];
      await store.record(entryOf({ id: 'r2', signatures: [DISK_FULL], services }));
      const started = await allOf(store.servicesOf({ repo: 'acme/shop', asOf: NOON }));
      expect(started.map(({ run, service }) => [run.id, service.responseMs])).toEqual([
        ['r2', 12],
        ['r1', null],
      ]);
      const rows = (await allOf(store.entries())).flatMap(({ failures }) => failures);
      expect(rows.map(({ masked }) => masked)).toEqual([null, `what ${DISK_FULL} was made of`]);
      expect(await store.slice(questionOf())).toMatchObject({ baseFailures: 2 });
      expect(await store.feedback.pin(pinOf())).toBe(true);
      await store.close();
    },
  );

  test('two that write the same runs at once leave each once, and whole', async () => {
    const location = await cluster.database();
    const store = await open(location);
    const stores = [store, await open(location), await open(location), await open(location)];
    const entries = Array.from({ length: 200 }, (_, index) =>
      entryOf({ id: `${index}`, signatures: [DISK_FULL] }),
    );
    await Promise.all(
      stores.map((store, index) => store.recordMany(index % 2 ? entries.toReversed() : entries)),
    );
    expect(await store.slice(questionOf())).toMatchObject({ baseRuns: 200, baseFailures: 200 });
    expect(await allOf(store.entries())).toHaveLength(200);
    await Promise.all(stores.map((each) => each.close()));
  });

  test('a question about one repository looks into one part of each table', async () => {
    const location = await cluster.database();
    await (await open(location)).close();
    const sql = postgres(location, { max: 1 });
    const plan = await sql.unsafe(
      `EXPLAIN SELECT * FROM signalbox.runs JOIN signalbox.failures
         ON failures.repo = runs.repo AND run = key WHERE runs.repo = 'acme/shop'`,
    );
    const parts = new Set(JSON.stringify(plan).match(/(runs|failures)_\d+/g));
    expect([...parts].filter((name) => name.startsWith('runs'))).toHaveLength(1);
    expect([...parts].filter((name) => name.startsWith('failures'))).toHaveLength(1);
    await sql.end();
  });

  test('the character NUL, which PostgreSQL cannot hold, costs that character only', async () => {
    const store = await open(await cluster.database(begun));
    const entry = entryOf({ id: 'n\0l', runner: 'a\0b', extra: { told: 'x\0y' } });
    await store.record(entry);
    const [read] = await allOf(store.entries());
    expect(read?.run).toMatchObject({
      id: 'n\ufffdl',
      runner: 'a\ufffdb',
      extra: { told: 'x\0y' },
    });
    await store.close();
  });

  test('a history of a newer version is refused and left untouched', async () => {
    const location = await cluster.database();
    await (await open(location)).close();
    const sql = postgres(location, { max: 1 });
    await sql.unsafe('INSERT INTO signalbox.version VALUES (99, now())');
    expect(await problemOf(location)).toMatch(
      /^postgres:\/\/127\.0\.0\.1:\d+\/history_\d+ was written by a newer Signalbox \(schema 99,/,
    );
    expect(await sql.unsafe('SELECT count(*)::int AS n FROM signalbox.version')).toEqual([
      { n: SCHEMA_VERSION + 1 },
    ]);
    await sql.end();
  });

  test.each([
    ['a wrong password', (location: string) => location.replace(PASSWORD, `${PASSWORD}-wrong`)],
    ['no such database', (location: string) => `${location}_not_there`],
    ['nobody listening', (location: string) => location.replace(/:\d+\//, ':1/')],
    ['no such host', (location: string) => location.replace('127.0.0.1', 'nowhere.invalid')],
    ['an unknown option', (location: string) => `${location}?options=${PASSWORD}`],
  ])('%s is told without the password', async (_, spoil) => {
    const problem = await problemOf(spoil(await cluster.database()));
    expect(problem).toMatch(/^postgres:\/\/\S+ cannot be used: .+ Check that it runs/);
    expect(problem).not.toContain(PASSWORD);
    expect(problem).not.toContain('postgres:hunter');
  });
});
