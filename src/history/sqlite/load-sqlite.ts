import { err, ok, type Result } from '#std';
import type { HistoryProblem } from '../history-problem.ts';

export type SqliteModule = typeof import('node:sqlite');

/**
 * Loads Node's own SQLite when it is needed. On Node 22, and on 24 before 24.15, the module prints
 * an ExperimentalWarning while it loads; that one warning is held back so that stderr stays clean.
 */
export async function loadSqlite(): Promise<Result<SqliteModule, HistoryProblem>> {
  const emitWarning = process.emitWarning;
  process.emitWarning = function quietly(...args: unknown[]) {
    if (!/^SQLite is an experimental feature/.test(String(args[0]))) {
      Reflect.apply(emitWarning, process, args);
    }
  } as typeof process.emitWarning;
  try {
    return ok(await import('node:sqlite'));
  } catch {
    return err({ kind: 'no-sqlite', nodeVersion: process.versions.node });
  } finally {
    process.emitWarning = emitWarning;
  }
}
