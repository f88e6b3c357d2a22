import type { DatabaseSync } from 'node:sqlite';
import type { Settlement, StoredForecast } from '#domain';
import type { ForecastLedger } from '../forecast-ledger.ts';
import { forecastOfRow, forecastParts, settledOfRow, settlementParts } from '../forecast-row.ts';
import { isMeaningful, isOutcome } from '../ledger-rules.ts';
import { inTransaction } from './in-transaction.ts';

/** Forecasts read at once; between two pages the database is free for writers. */
const PAGE = 1000;

/** The rules of `ledger-rules.ts` and of `ForecastLedger`, in SQL where they need the database. */
const INSERT_FORECAST = `
  INSERT INTO forecasts
  SELECT :repo, :id, :job, :entity, :name, :target, :madeAt, :runId, :probability, :median, :lo,
    :hi, :model, :modelVersion
  WHERE NOT EXISTS (
    SELECT 1 FROM runs WHERE repo = :repo AND id = :runId AND completed_at IS NOT NULL)
  ON CONFLICT DO NOTHING`;

const INSERT_SETTLEMENT = `
  INSERT INTO settlements
  SELECT repo, id, :settledAt, :cameTrue, :value FROM forecasts
  WHERE repo = :repo AND id = :forecastId AND made_at <= :settledAt
    AND (:cameTrue IS NULL OR probability IS NOT NULL)
    AND (:value IS NULL OR probability IS NULL)
  ON CONFLICT DO NOTHING`;

const UNSETTLED = `
  SELECT * FROM forecasts
  WHERE repo = :repo AND (:job IS NULL OR job = :job) AND made_at <= :asOf
    AND (made_at, id) > (:madeAt, :id)
    AND NOT EXISTS (
      SELECT 1 FROM settlements
      WHERE settlements.repo = forecasts.repo AND forecast = id AND settled_at <= :asOf)
  ORDER BY made_at, id LIMIT ${PAGE}`;

const SETTLED = `
  SELECT * FROM settlements JOIN forecasts
    ON forecasts.repo = settlements.repo AND forecasts.id = forecast
  WHERE settlements.repo = :repo AND settled_at > :since AND settled_at <= :asOf
    AND (settled_at, forecast) > (:settledAt, :forecast)
  ORDER BY settled_at, forecast LIMIT ${PAGE}`;

const NEWEST_SETTLED = `
  SELECT * FROM settlements CROSS JOIN forecasts
    ON forecasts.repo = settlements.repo AND forecasts.id = forecast
  WHERE settlements.repo = :repo AND settled_at <= :asOf
  ORDER BY settled_at DESC, forecast DESC LIMIT :most`;

export function sqliteForecasts(database: DatabaseSync): ForecastLedger {
  const insertForecast = database.prepare(INSERT_FORECAST);
  const insertSettlement = database.prepare(INSERT_SETTLEMENT);
  const unsettled = database.prepare(UNSETTLED);
  const settled = database.prepare(SETTLED);
  const newestSettled = database.prepare(NEWEST_SETTLED);
  return {
    async record(forecasts) {
      const meaningful = [...forecasts].filter(isMeaningful);
      return inTransaction(database, () => sum(meaningful, write));
    },
    async settle(settlements) {
      const sound = [...settlements].filter(isOutcome);
      return inTransaction(database, () => sum(sound, grade));
    },
    async *unsettled({ repo, job, asOf }) {
      let last = { madeAt: Number.NEGATIVE_INFINITY, id: '' };
      for (;;) {
        const page = unsettled.all({ repo, job: job ?? null, asOf, ...last }).map(forecastOfRow);
        yield* page;
        const end = page.at(-1);
        if (end === undefined || page.length < PAGE) return;
        last = { madeAt: end.madeAt, id: end.id };
      }
    },
    async *settled({ repo, since = Number.NEGATIVE_INFINITY, asOf }) {
      let last = { settledAt: Number.NEGATIVE_INFINITY, forecast: '' };
      for (;;) {
        const page = settled.all({ repo, since, asOf, ...last });
        yield* page.map(settledOfRow);
        const end = page.at(-1);
        if (end === undefined || page.length < PAGE) return;
        last = { settledAt: Number(end.settled_at), forecast: String(end.forecast) };
      }
    },
    async newestSettled({ repo, asOf, most }) {
      return newestSettled.all({ repo, asOf, most }).reverse().map(settledOfRow);
    },
  };

  function write(forecast: StoredForecast): number {
    return Number(insertForecast.run(forecastParts(forecast)).changes);
  }

  function grade(settlement: Settlement): number {
    return Number(insertSettlement.run(settlementParts(settlement)).changes);
  }
}

function sum<T>(values: readonly T[], count: (value: T) => number): number {
  return values.reduce((total, value) => total + count(value), 0);
}
