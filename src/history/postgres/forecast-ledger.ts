import type { Sql } from 'postgres';
import type { ForecastLedger } from '../forecast-ledger.ts';
import { forecastOfRow, forecastParts, settledOfRow, settlementParts } from '../forecast-row.ts';
import { isMeaningful, isOutcome } from '../ledger-rules.ts';
import { jsonRows, rowsOf } from './connection.ts';
import { retried } from './retry.ts';

/** Forecasts read and written at once. */
const PAGE = 1000;

/**
 * The rules of `ledger-rules.ts` and of `ForecastLedger`, in SQL where they need the database; of two
 * that are told at once the first counts.
 */
const INSERT_FORECASTS = `
  INSERT INTO signalbox.forecasts
  SELECT DISTINCT ON (told.repo, told.id) told.repo, told.id, told.job, entity, name, target, "madeAt", "runId", probability, median,
    lo, hi, model, "modelVersion"
  FROM json_to_recordset($1::text::json) AS told (
    repo text, id text, job text, entity text, name text, target text, "madeAt" float8,
    "runId" text, probability float8, median float8, lo float8, hi float8, model text,
    "modelVersion" bigint, position integer)
  WHERE NOT EXISTS (
    SELECT 1 FROM signalbox.runs
    WHERE runs.repo = told.repo AND runs.id = "runId" AND completed_at IS NOT NULL)
  ORDER BY told.repo, told.id, position
  ON CONFLICT DO NOTHING RETURNING 1`;

const INSERT_SETTLEMENTS = `
  INSERT INTO signalbox.settlements
  SELECT DISTINCT ON (told.repo, "forecastId") told.repo, "forecastId", "settledAt", "cameTrue", value
  FROM json_to_recordset($1::text::json) AS told (
    repo text, "forecastId" text, "settledAt" float8, "cameTrue" integer, value float8,
    position integer)
  JOIN signalbox.forecasts ON forecasts.repo = told.repo AND forecasts.id = "forecastId"
  WHERE made_at <= "settledAt"
    AND ("cameTrue" IS NULL OR probability IS NOT NULL)
    AND (value IS NULL OR probability IS NULL)
  ORDER BY told.repo, "forecastId", position
  ON CONFLICT DO NOTHING RETURNING 1`;

const UNSETTLED = `
  SELECT * FROM signalbox.forecasts
  WHERE repo = $1::text AND ($2::text IS NULL OR job = $2::text) AND made_at <= $3::float8
    AND (made_at, id) > ($4::float8, $5::text)
    AND NOT EXISTS (
      SELECT 1 FROM signalbox.settlements
      WHERE settlements.repo = $1::text AND forecast = id AND settled_at <= $3::float8)
  ORDER BY made_at, id LIMIT ${PAGE}`;

const SETTLED = `
  SELECT forecasts.*, forecast, settled_at, came_true, value FROM signalbox.settlements
  JOIN signalbox.forecasts ON forecasts.repo = $1::text AND forecasts.id = forecast
  WHERE settlements.repo = $1::text AND settled_at > $2::float8 AND settled_at <= $3::float8
    AND (settled_at, forecast) > ($4::float8, $5::text)
  ORDER BY settled_at, forecast LIMIT ${PAGE}`;

const NEWEST_SETTLED = `
  SELECT forecasts.*, forecast, settled_at, came_true, value FROM signalbox.settlements
  JOIN signalbox.forecasts ON forecasts.repo = $1::text AND forecasts.id = forecast
  WHERE settlements.repo = $1::text AND settled_at <= $2::float8
  ORDER BY settled_at DESC, forecast DESC LIMIT $3::integer`;

export function postgresForecasts(sql: Sql): ForecastLedger {
  return {
    async record(forecasts) {
      return insert(INSERT_FORECASTS, [...forecasts].filter(isMeaningful).map(forecastParts));
    },
    async settle(settlements) {
      return insert(INSERT_SETTLEMENTS, [...settlements].filter(isOutcome).map(settlementParts));
    },
    async *unsettled({ repo, job, asOf }) {
      for (let last = { at: Number.NEGATIVE_INFINITY, id: '' }; ; ) {
        const rows = await rowsOf(sql, UNSETTLED, [repo, job ?? null, asOf, last.at, last.id]);
        yield* rows.map(forecastOfRow);
        const end = rows.at(-1);
        if (end === undefined || rows.length < PAGE) return;
        last = { at: Number(end.made_at), id: String(end.id) };
      }
    },
    async *settled({ repo, since = Number.NEGATIVE_INFINITY, asOf }) {
      for (let last = { at: Number.NEGATIVE_INFINITY, id: '' }; ; ) {
        const rows = await rowsOf(sql, SETTLED, [repo, since, asOf, last.at, last.id]);
        yield* rows.map(settledOfRow);
        const end = rows.at(-1);
        if (end === undefined || rows.length < PAGE) return;
        last = { at: Number(end.settled_at), id: String(end.forecast) };
      }
    },
    async newestSettled({ repo, asOf, most }) {
      const rows = await rowsOf(sql, NEWEST_SETTLED, [repo, asOf, most]);
      return rows.toReversed().map(settledOfRow);
    },
  };

  /** All of them or none; answers how many were new. */
  async function insert(
    query: string,
    rows: readonly Readonly<Record<string, unknown>>[],
  ): Promise<number> {
    return retried(() =>
      sql.begin(async (transaction) => {
        let written = 0;
        for (let from = 0; from < rows.length; from += PAGE) {
          const part = jsonRows(
            rows.slice(from, from + PAGE).map((row, position) => ({ ...row, position })),
          );
          written += (await rowsOf(transaction, query, [part])).length;
        }
        return written;
      }),
    );
  }
}
