import type { DatabaseSync } from 'node:sqlite';
import type { ForgetQuery, Forgotten } from '../history-store.ts';
import { inTransaction } from './in-transaction.ts';

const FORGET_RUNS = `
  DELETE FROM runs
  WHERE repo = :repo AND completed_at < :before
    AND EXISTS (
      SELECT 1 FROM runs AS newer
      WHERE newer.repo = runs.repo AND newer.job = runs.job
        AND newer.completed_at >= runs.completed_at
        AND (newer.completed_at, newer.id) > (runs.completed_at, runs.id))`;

const FORGET_FORECASTS = `
  DELETE FROM forecasts
  WHERE repo = :repo AND made_at < :before
    AND NOT EXISTS (
      SELECT 1 FROM settlements
      WHERE settlements.repo = forecasts.repo AND forecast = id AND settled_at >= :before)`;

const FORGET_FEEDBACK = 'DELETE FROM feedback WHERE repo = :repo AND shown_at < :before';

/** Removes what ended before; see `HistoryStore.forget`. Rows that hang on others go by cascade. */
export function prepareForget(database: DatabaseSync) {
  const forgetRuns = database.prepare(FORGET_RUNS);
  const forgetForecasts = database.prepare(FORGET_FORECASTS);
  const forgetFeedback = database.prepare(FORGET_FEEDBACK);
  return function forget({ repo, before }: ForgetQuery): Forgotten {
    return inTransaction(database, () => {
      forgetFeedback.run({ repo, before });
      return {
        runs: Number(forgetRuns.run({ repo, before }).changes),
        forecasts: Number(forgetForecasts.run({ repo, before }).changes),
      };
    });
  };
}
