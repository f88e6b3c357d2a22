import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import { describeHistoryProblem, type HistoryStore, openHistory } from '#history';
import { SCHEMA_VERSION } from '../../src/history/sqlite/schema.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { DISK_FULL, entryOf, NOON, questionOf } from './hand-made.ts';

const clock = { now: () => NOON, after: () => () => undefined };
const opened: HistoryStore[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

async function open(file: string) {
  const result = await openHistory(file, { clock });
  if (!result.ok) throw new Error(describeHistoryProblem(result.error));
  opened.push(result.value.store);
  return result.value;
}

async function problemOf(file: string): Promise<string> {
  const result = await openHistory(file, { clock });
  return result.ok ? 'opened' : describeHistoryProblem(result.error);
}

async function filledHistory(file: string, runs = 2000): Promise<void> {
  const { store } = await open(file);
  const ids = Array.from({ length: runs }, (_, index) => String(index));
  await store.recordMany(ids.map((id) => entryOf({ id, signatures: [DISK_FULL] })));
  await store.close();
}

test('what was recorded is there when the file is opened again, in one file', async () => {
  const file = join(temporaryFolder('history'), 'logs', 'deep', 'history.db');
  await filledHistory(file, 3);
  expect(readdirSync(join(file, '..'))).toEqual(['history.db']);
  const { store, setAside } = await open(file);
  expect(setAside).toBeNull();
  expect(await store.slice(questionOf())).toMatchObject({ baseFailures: 3 });
});

test('an empty file is a history that has just begun', async () => {
  const file = join(temporaryFolder('history'), 'history.db');
  writeFileSync(file, '');
  expect((await open(file)).setAside).toBeNull();
});

describe('a damaged file is moved aside whole, and a new history begun', () => {
  test.each([
    ['text', () => Buffer.from('{"not": "a database"}\n')],
    ['binary noise', () => Buffer.from(Array.from({ length: 9000 }, (_, index) => index % 251))],
    ['the right beginning, then zeros', () => Buffer.from('SQLite format 3\0'.padEnd(8192, '\0'))],
    ['a few bytes', () => Buffer.from('SQL')],
  ])('%s', async (_, content) => {
    const folder = temporaryFolder('history');
    const file = join(folder, 'history.db');
    writeFileSync(file, content());
    const { store, setAside } = await open(file);
    expect(setAside).toBe(`${file}.corrupt-20261120T120000Z`);
    expect(readFileSync(setAside ?? '')).toEqual(content());
    await store.record(entryOf({ id: '1' }));
    expect((await store.count({ repo: 'acme/shop', asOf: NOON })).runs).toBe(1);
  });

  test('a database cut in half', async () => {
    const file = join(temporaryFolder('history'), 'history.db');
    await filledHistory(file);
    const whole = readFileSync(file);
    truncateSync(file, whole.length >> 1);
    const { setAside } = await open(file);
    expect(readFileSync(setAside ?? '')).toEqual(whole.subarray(0, whole.length >> 1));
  });

  test('a database with a page overwritten', async () => {
    const file = join(temporaryFolder('history'), 'history.db');
    await filledHistory(file);
    const bytes = readFileSync(file);
    bytes.fill(0xff, 8 * 4096, 12 * 4096);
    writeFileSync(file, bytes);
    expect((await open(file)).setAside).not.toBeNull();
  });

  test('twice in the same second, neither overwrites the other', async () => {
    const folder = temporaryFolder('history');
    const file = join(folder, 'history.db');
    for (const content of ['first', 'second']) {
      writeFileSync(file, content);
      await (await open(file)).store.close();
    }
    const kept = readdirSync(folder)
      .filter((name) => name.includes('corrupt'))
      .sort();
    expect(kept.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([
      'first',
      'second',
    ]);
  });
});

describe('what is not ours to change is left untouched', () => {
  test('a history of a newer version', async () => {
    const file = join(temporaryFolder('history'), 'history.db');
    await filledHistory(file, 1);
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 99');
    database.close();
    const before = readFileSync(file);
    expect(await problemOf(file)).toContain(
      `newer Signalbox (schema 99, this one knows up to ${SCHEMA_VERSION})`,
    );
    expect(readFileSync(file)).toEqual(before);
  });

  test('a database of another program', async () => {
    const file = join(temporaryFolder('history'), 'history.db');
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE notes (text TEXT)');
    database.close();
    const before = readFileSync(file);
    expect(await problemOf(file)).toMatch(/database of another program/);
    expect(readFileSync(file)).toEqual(before);
  });

  test('a folder', async () => {
    const folder = temporaryFolder('history');
    expect(await problemOf(folder)).toMatch(/is not a file/);
  });

  test('a place below a file', async () => {
    const file = join(temporaryFolder('history'), 'file');
    writeFileSync(file, 'text');
    expect(await problemOf(join(file, 'history.db'))).toMatch(/cannot be opened/);
  });
});

describe('opened as it stands', () => {
  async function problemAsItStands(file: string): Promise<string> {
    const result = await openHistory(file, { clock, asItStands: true });
    return result.ok ? 'opened' : describeHistoryProblem(result.error);
  }

  test('a file that is not there is not made, nor is its folder', async () => {
    const folder = temporaryFolder('history');
    const file = join(folder, 'deep', 'history.db');
    expect(await problemAsItStands(file)).toContain(`There is no history at ${file}`);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each(['', 'my notes'])('a file of %j stays what it is', async (content) => {
    const folder = temporaryFolder('history');
    const file = join(folder, 'notes.txt');
    writeFileSync(file, content);
    const expected = content === '' ? /There is no history/ : /is not a history, or is damaged/;
    expect(await problemAsItStands(file)).toMatch(expected);
    expect(readdirSync(folder)).toEqual(['notes.txt']);
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  test('a history is one', async () => {
    const file = join(temporaryFolder('history'), 'history.db');
    await filledHistory(file, 3);
    const result = await openHistory(file, { clock, asItStands: true });
    if (!result.ok) throw new Error(describeHistoryProblem(result.error));
    opened.push(result.value.store);
    expect(await result.value.store.slice(questionOf())).toMatchObject({ baseFailures: 3 });
  });
});

test.each([
  [
    'mysql://me:secret@db/history',
    /^history.store names a mysql server. Name a file, .+ or postgres:/,
  ],
  ['postgres://', /^history.store does not name a PostgreSQL server. Expected postgres:/],
  ['postgres://me:secret@db:port/history', /^history.store does not name a PostgreSQL server/],
])('%s is refused, and its password not repeated', async (location, expected) => {
  const problem = await problemOf(location);
  expect(problem).toMatch(expected);
  expect(problem).not.toContain('secret');
});

test(':memory: is a history without a file', async () => {
  expect((await open(':memory:')).store.kind).toBe('memory');
});
