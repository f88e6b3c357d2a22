import type { Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { type Clock, describeFolderError, err, makeFolder, ok, type Result } from '#std';
import type { HistoryProblem } from '../history-problem.ts';
import type { HistoryStore } from '../history-store.ts';
import { loadSqlite, type SqliteModule } from './load-sqlite.ts';
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from './schema.ts';
import { setAside } from './set-aside.ts';
import { sqliteHistory } from './sqlite-history.ts';

/** How long a writer waits for others; a batch of theirs takes some tens of milliseconds. */
const BUSY_TIMEOUT_MS = 15_000;

/** Larger files are not searched for damage when they are opened; it would take seconds. */
const FULL_CHECK_BYTES = 32 * 1024 * 1024;

/** The first 16 bytes of every SQLite file (sqlite.org/fileformat.html, 1.3). */
const MAGIC = 'SQLite format 3\0';

/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const SQLITE_BUSY = 5;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

export interface OpenedHistory {
  readonly store: HistoryStore;
  /** Where a damaged file was moved before a new history was begun. */
  readonly setAside: string | null;
}

export interface OpenHistoryOptions {
  readonly clock: Clock;
  /**
   * For who only asks what is known: a file that is not there is not made, and a damaged one not moved;
   * both are problems.
   */
  readonly asItStands?: boolean;
}

type Opening =
  | { readonly kind: 'open'; readonly database: DatabaseSync }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'problem'; readonly problem: HistoryProblem };

/**
 * Opens or creates a history file. A damaged one is moved aside and a new one begun; a database of a
 * newer version or of another program is left alone.
 */
export async function openSqlite(
  file: string,
  { clock, asItStands = false }: OpenHistoryOptions,
): Promise<Result<OpenedHistory, HistoryProblem>> {
  try {
    if (!asItStands) makeFolder(dirname(file));
    else if (await isEmpty(file)) return err({ kind: 'absent', file });
    const sqlite = await loadSqlite();
    if (!sqlite.ok) return sqlite;
    const first = await tryOpening(sqlite.value, file);
    if (first.kind === 'open') return opened(first.database, null);
    if (first.kind === 'problem') return err(first.problem);
    if (asItStands) return err({ kind: 'damaged', file });
    const aside = await setAside(file, clock.now());
    const second = await tryOpening(sqlite.value, file);
    if (second.kind === 'open') return opened(second.database, aside);
    return err(
      second.kind === 'problem' ? second.problem : inaccessible(file, 'it is damaged again'),
    );
  } catch (error) {
    return err(inaccessible(file, describeFolderError(error)));
  }
}

function opened(database: DatabaseSync, aside: string | null) {
  return ok({ store: sqliteHistory(database), setAside: aside });
}

async function tryOpening(sqlite: SqliteModule, file: string): Promise<Opening> {
  const found = await inspect(file);
  if (found.kind !== 'usable') return found;
  const database = new sqlite.DatabaseSync(file);
  const opening = prepareOrExplain(database, file, found.bytes);
  if (opening.kind !== 'open') database.close();
  return opening;
}

function prepareOrExplain(database: DatabaseSync, file: string, bytes: number): Opening {
  try {
    database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
    return prepare(database, file, bytes) ?? { kind: 'open', database };
  } catch (error) {
    return openingOf(error, file);
  }
}

function openingOf(error: unknown, file: string): Opening {
  const code = Number((error as { errcode?: number }).errcode) & 0xff;
  if (code === SQLITE_CORRUPT || code === SQLITE_NOTADB) return { kind: 'damaged' };
  if (code === SQLITE_BUSY) {
    return { kind: 'problem', problem: { kind: 'busy', file, waitedMs: BUSY_TIMEOUT_MS } };
  }
  return { kind: 'problem', problem: inaccessible(file, messageOf(error)) };
}

type Inspection = Exclude<Opening, { kind: 'open' }> | { kind: 'usable'; bytes: number };

async function inspect(file: string): Promise<Inspection> {
  const found = await look(file);
  if (found === null || (found.isFile() && found.size === 0)) return { kind: 'usable', bytes: 0 };
  if (!found.isFile()) return { kind: 'problem', problem: { kind: 'not-a-file', file } };
  const header = await readHeader(file);
  return header === MAGIC ? { kind: 'usable', bytes: found.size } : { kind: 'damaged' };
}

async function look(file: string): Promise<Stats | null> {
  return stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** Not there, or nothing has been written to it. */
async function isEmpty(file: string): Promise<boolean> {
  const found = await look(file);
  return found === null || (found.isFile() && found.size === 0);
}

async function readHeader(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Checks a database and brings its schema up to date; answers what forbids its use. */
function prepare(database: DatabaseSync, file: string, bytes: number): Opening | null {
  const found = readPragma(database, 'user_version');
  if (!isOurs(database)) return { kind: 'problem', problem: { kind: 'foreign-database', file } };
  if (found > SCHEMA_VERSION) {
    const problem = { kind: 'newer-version', file, found, supported: SCHEMA_VERSION } as const;
    return { kind: 'problem', problem };
  }
  if (bytes > 0 && bytes <= FULL_CHECK_BYTES && !isSound(database)) return { kind: 'damaged' };
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON');
  if (found < SCHEMA_VERSION) migrate(database);
  return null;
}

function isOurs(database: DatabaseSync): boolean {
  const id = readPragma(database, 'application_id');
  if (id === APPLICATION_ID) return true;
  const tables = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get();
  return id === 0 && Number(tables?.tables) === 0;
}

function isSound(database: DatabaseSync): boolean {
  const row = database.prepare('PRAGMA quick_check(1)').get();
  return row !== undefined && Object.values(row)[0] === 'ok';
}

/** Applies the missing steps in one transaction; another process may have been faster. */
function migrate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const found = readPragma(database, 'user_version');
    for (const { sql } of MIGRATIONS.filter((step) => step.version > found)) database.exec(sql);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    database.exec(`PRAGMA user_version = ${Math.max(found, SCHEMA_VERSION)}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function readPragma(database: DatabaseSync, name: string): number {
  const row = database.prepare(`PRAGMA ${name}`).get();
  return Number(row?.[name]);
}

function inaccessible(file: string, message: string): HistoryProblem {
  return { kind: 'inaccessible', file, message };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
