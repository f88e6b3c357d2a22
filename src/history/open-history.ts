import { type Clock, err, ok, type Result } from '#std';
import type { HistoryProblem } from './history-problem.ts';
import { memoryHistory } from './memory-history.ts';
import { type OpenedHistory, openSqlite } from './sqlite/open-sqlite.ts';

/**
 * Opens the history at a location: a file, `:memory:`, or (not yet) `postgres://…`.
 * Whoever gets a problem back goes on with `memoryHistory()`, which knows nothing.
 */
export async function openHistory(
  location: string,
  options: { readonly clock: Clock },
): Promise<Result<OpenedHistory, HistoryProblem>> {
  if (location === ':memory:') return ok({ store: memoryHistory(), setAside: null });
  const scheme = /^([a-z][a-z0-9+]+):\/\//i.exec(location)?.[1];
  if (scheme !== undefined) return err({ kind: 'not-yet', scheme });
  return openSqlite(location, options.clock);
}
