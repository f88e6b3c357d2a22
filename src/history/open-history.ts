import { err, ok, type Result } from '#std';
import type { HistoryProblem } from './history-problem.ts';
import { memoryHistory } from './memory-history.ts';
import { type OpenedHistory, type OpenHistoryOptions, openSqlite } from './sqlite/open-sqlite.ts';

/**
 * Opens the history at a location: a file, `:memory:`, or a PostgreSQL server as
 * `postgres://user:password@host:port/database`.
 * Whoever gets a problem back goes on with `memoryHistory()`, which knows nothing.
 */
export async function openHistory(
  location: string,
  options: OpenHistoryOptions,
): Promise<Result<OpenedHistory, HistoryProblem>> {
  if (location === ':memory:') return ok({ store: memoryHistory(), setAside: null });
  const scheme = /^([a-z][a-z0-9+]+):\/\//i.exec(location)?.[1]?.toLowerCase();
  if (scheme === 'postgres' || scheme === 'postgresql') {
    const { openPostgres } = await import('./postgres/open-postgres.ts');
    const opened = await openPostgres(location);
    return opened.ok ? ok({ store: opened.value, setAside: null }) : opened;
  }
  if (scheme !== undefined) return err({ kind: 'unknown-scheme', scheme });
  return openSqlite(location, options);
}
