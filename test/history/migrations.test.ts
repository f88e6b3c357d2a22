import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { type HistoryStore, openHistory } from '#history';
import { systemClock } from '#std';
import { temporaryFolder } from '../support/temporary-folder.ts';
import {
  allOf,
  DISK_FULL,
  feedbackOf,
  forecastOf,
  HOUR_MS,
  NOON,
  pinOf,
  questionOf,
} from './hand-made.ts';

/** One file for each earlier version: its schema as it was published, with a little history in it. */
const SCHEMAS = join(import.meta.dirname, 'fixtures', 'schemas');

async function open(file: string): Promise<HistoryStore> {
  const opened = await openHistory(file, { clock: systemClock() });
  if (!opened.ok) throw new Error(opened.error.kind);
  expect(opened.value.setAside).toBeNull();
  return opened.value.store;
}

function schemaOf(file: string) {
  const database = new DatabaseSync(file);
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .map(({ name }) => [name, database.prepare(`PRAGMA table_xinfo(${name})`).all()]);
  const indexes = database
    .prepare("SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name")
    .all()
    .map((index) => ({ ...index, sql: String(index.sql).replace(/\s+/g, ' ') }));
  const version = database.prepare('PRAGMA user_version').get();
  database.close();
  return { tables, indexes, version };
}

const versions = readdirSync(SCHEMAS)
  .map((name) => Number.parseInt(name, 10))
  .sort((left, right) => left - right);

test('there is a file for every version before this one', async () => {
  const file = join(temporaryFolder('history'), 'history.db');
  await (await open(file)).close();
  const { version } = schemaOf(file);
  const earlier = Array.from({ length: Number(version?.user_version) - 1 }, (_, at) => at + 1);
  expect(versions).toEqual(earlier);
});

describe.each(versions)('a history of version %i', (version) => {
  function fileOfThen(): string {
    const file = join(temporaryFolder('history'), 'history.db');
    const database = new DatabaseSync(file);
    database.exec(readFileSync(join(SCHEMAS, `${version}.sql`), 'utf8'));
    database.close();
    return file;
  }

  test('gets the schema of one begun today', async () => {
    const [then, today] = [fileOfThen(), join(temporaryFolder('history'), 'history.db')];
    for (const file of [then, today]) await (await open(file)).close();
    expect(schemaOf(then)).toEqual(schemaOf(today));
  });

  test('keeps everything that was in it, and takes what is new', async () => {
    const file = fileOfThen();
    const asOf = NOON + 9 * HOUR_MS;
    for (const [comment, time] of ['first', 'again'].entries()) {
      const store = await open(file);
      const entries = await allOf(store.entries());
      expect(entries.map(({ run }) => run.id)).toEqual(['r1', 'r2']);
      expect(entries[0]).toMatchObject({
        run: { completedAt: 1_795_176_060_000.5, runner: 'ubuntu', extra: { after: { n: 1 } } },
        failures: [{ signature: DISK_FULL, culprit: 'database', masked: null }],
        services: [{ service: 'database', readyAfterMs: 812.5, peakCpuPercent: null }],
        tests: [{ name: 'a > b', status: 'passed', durationMs: 1.5 }],
      });
      expect(await store.slice(questionOf({ asOf }))).toMatchObject({ baseFailures: 1 });
      expect(await store.cursor('github:acme/shop')).toBe('{"page":2}');
      expect(await store.forecasts.record([forecastOf({ id: time })])).toBe(1);
      expect(await store.feedback.pin(pinOf({ comment }))).toBe(true);
      await store.feedback.record([feedbackOf({ comment })]);
      await store.close();
    }
  });
});
