import type { Sql } from 'postgres';
import type { ForgetQuery, Forgotten } from '../history-store.ts';
import { rowsOf } from './connection.ts';

const FORGET_RUNS = `
  DELETE FROM signalbox.runs
  WHERE repo = $1::text AND completed_at < $2::float8
    AND EXISTS (
      SELECT 1 FROM signalbox.runs AS newer
      WHERE newer.repo = $1::text AND newer.job = runs.job
        AND newer.completed_at >= runs.completed_at
        AND (newer.completed_at, newer.id) > (runs.completed_at, runs.id))
  RETURNING 1`;

const FORGET_FORECASTS = `
  DELETE FROM signalbox.forecasts
  WHERE repo = $1::text AND made_at < $2::float8
    AND NOT EXISTS (
      SELECT 1 FROM signalbox.settlements
      WHERE settlements.repo = $1::text AND forecast = id AND settled_at >= $2::float8)
  RETURNING 1`;

const FORGET_FEEDBACK =
  'DELETE FROM signalbox.feedback WHERE repo = $1::text AND shown_at < $2::float8';

/** Removes what ended before; see `HistoryStore.forget`. Rows that hang on others go by cascade. */
export async function forget(sql: Sql, { repo, before }: ForgetQuery): Promise<Forgotten> {
  return sql.begin(async (transaction) => {
    const runs = await rowsOf(transaction, FORGET_RUNS, [repo, before]);
    const forecasts = await rowsOf(transaction, FORGET_FORECASTS, [repo, before]);
    await rowsOf(transaction, FORGET_FEEDBACK, [repo, before]);
    return { runs: runs.length, forecasts: forecasts.length };
  });
}
