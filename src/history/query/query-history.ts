import { err, type Result } from '#std';
import type { QueryProblem } from './query-problem.ts';
import type { HistoryQuery } from './query-row.ts';

/** Asks a history in SQL, without the means to change it; answers how many rows there were. */
export async function queryHistory(query: HistoryQuery): Promise<Result<number, QueryProblem>> {
  if (query.location === ':memory:') return err({ kind: 'no-tables' });
  const scheme = /^([a-z][a-z0-9+]+):\/\//i.exec(query.location)?.[1]?.toLowerCase();
  if (scheme === 'postgres' || scheme === 'postgresql') {
    const { queryPostgres } = await import('../postgres/query-postgres.ts');
    return queryPostgres(query);
  }
  if (scheme !== undefined) {
    return err({ kind: 'unopened', problem: { kind: 'unknown-scheme', scheme } });
  }
  const { querySqlite } = await import('../sqlite/query-sqlite.ts');
  return querySqlite(query);
}
