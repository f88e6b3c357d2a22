import type { SettledForecast, Settlement, StoredForecast } from '#domain';
import { numberOf, type Row, textOf } from './row.ts';

/** The columns of `forecasts`, in their order. */
export function forecastParts(forecast: StoredForecast) {
  const { says, model } = forecast;
  const spread = says.kind === 'spread' ? says.spread : null;
  return {
    repo: forecast.repo,
    id: forecast.id,
    job: forecast.job,
    entity: forecast.entity,
    name: forecast.name,
    target: forecast.target,
    madeAt: forecast.madeAt,
    runId: forecast.runId,
    probability: says.kind === 'probability' ? says.probability : null,
    median: spread?.median ?? null,
    lo: spread?.lo ?? null,
    hi: spread?.hi ?? null,
    model: model.name,
    modelVersion: model.version,
  };
}

/** The columns of `settlements`, in their order. */
export function settlementParts({ repo, forecastId, settledAt, outcome }: Settlement) {
  return {
    repo,
    forecastId,
    settledAt,
    cameTrue: typeof outcome === 'boolean' ? Number(outcome) : null,
    value: typeof outcome === 'number' ? outcome : null,
  };
}

export function forecastOfRow(row: Row): StoredForecast {
  return {
    id: String(row.id),
    repo: String(row.repo),
    job: String(row.job),
    entity: String(row.entity) as StoredForecast['entity'],
    name: String(row.name),
    target: String(row.target) as StoredForecast['target'],
    madeAt: Number(row.made_at),
    runId: textOf(row.run_id),
    says: saysOf(row),
    model: { name: String(row.model), version: Number(row.model_version) },
  };
}

function saysOf(row: Row): StoredForecast['says'] {
  const probability = numberOf(row.probability);
  if (probability !== null) return { kind: 'probability', probability };
  const spread = { median: Number(row.median), lo: Number(row.lo), hi: Number(row.hi) };
  return { kind: 'spread', spread };
}

/** Of a row of `settlements` joined with its forecast. */
export function settledOfRow(row: Row): SettledForecast {
  return { forecast: forecastOfRow(row), settlement: settlementOfRow(row) };
}

function settlementOfRow(row: Row): Settlement {
  const cameTrue = numberOf(row.came_true);
  return {
    repo: String(row.repo),
    forecastId: String(row.forecast),
    settledAt: Number(row.settled_at),
    outcome: cameTrue === null ? numberOf(row.value) : cameTrue === 1,
  };
}
