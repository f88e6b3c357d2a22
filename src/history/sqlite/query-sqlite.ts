import { existsSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { err, ok, type Result } from '#std';
import type { QueryProblem } from '../query/query-problem.ts';
import { type HistoryQuery, plainValue } from '../query/query-row.ts';
import { loadSqlite } from './load-sqlite.ts';

/** Primary result codes of SQLite (sqlite.org/rescode.html): an attempt to write, another kind of file. */
const SQLITE_READONLY = 8;
const SQLITE_NOTADB = 26;

/** Asks a history file, opened so that nothing can be written through it. */
export async function querySqlite(query: HistoryQuery): Promise<Result<number, QueryProblem>> {
  if (!existsSync(query.location)) {
    return err({ kind: 'unopened', problem: { kind: 'absent', file: query.location } });
  }
  if (!statSync(query.location).isFile()) {
    return err({ kind: 'not-a-history', file: query.location });
  }
  const sqlite = await loadSqlite();
  if (!sqlite.ok) return err({ kind: 'unopened', problem: sqlite.error });
  let database: DatabaseSync | null = null;
  try {
    database = new sqlite.value.DatabaseSync(query.location, { readOnly: true });
    database.exec('PRAGMA query_only = ON');
    return answer(database, query);
  } catch (error) {
    const { errcode, message } = error as Error & { errcode?: number };
    const code = (errcode ?? 0) & 0xff;
    if (code === SQLITE_READONLY) return err({ kind: 'would-write' });
    if (code === SQLITE_NOTADB) return err({ kind: 'not-a-history', file: query.location });
    return err({ kind: 'refused', message });
  } finally {
    database?.close();
  }
}

function answer(
  database: DatabaseSync,
  { sql, onRow }: HistoryQuery,
): Result<number, QueryProblem> {
  const statement = database.prepare(sql);
  if (ELSEWHERE.test(withoutComments(sql))) return err({ kind: 'would-write' });
  // SQLite reads one statement and leaves the rest; to answer half a question would be wrong.
  const rest = sql.slice(sql.indexOf(statement.sourceSQL) + statement.sourceSQL.length);
  if (rest.trim() !== '') return err({ kind: 'several-statements' });
  statement.setReadBigInts(true);
  let rows = 0;
  for (const row of statement.iterate()) {
    const values = Object.entries(row).map(([name, value]) => [name, plainValue(value)]);
    onRow(Object.fromEntries(values));
    rows += 1;
  }
  return ok(rows);
}

/** What a file opened for reading does all the same: write a copy of itself, or open other files. */
const ELSEWHERE = /^\s*(?:VACUUM|ATTACH)\b/i;

function withoutComments(sql: string): string {
  return sql.replace(/^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/, '');
}
