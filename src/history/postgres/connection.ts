import type { Sql, TransactionSql } from 'postgres';

/** A value for `$1`; lists of rows travel as one JSON text. */
export type Parameter = string | number | null;

/** Tells a connection from a transaction where it matters; both take queries. */
export type Queryable = Sql | TransactionSql;

/** Rows of one query. */
export async function rowsOf(
  sql: Queryable,
  query: string,
  parameters: readonly Parameter[] = [],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return sql.unsafe(query, [...parameters]);
}

/**
 * Rows for `json_to_recordset`. PostgreSQL's text cannot hold the character NUL, which a broken
 * program may print into a log: it becomes U+FFFD.
 */
export function jsonRows(rows: readonly Readonly<Record<string, unknown>>[]): string {
  return JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? storable(value) : value,
  );
}

/** Text as PostgreSQL can hold it. */
export function storable(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed();
}

/** SQLSTATE of an error of the server (postgresql.org/docs/current/errcodes-appendix.html). */
export function stateOf(error: unknown): string {
  return String((error as { code?: unknown }).code);
}
