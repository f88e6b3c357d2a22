import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  numberOf,
  textOf
} from "./chunk-GUBPAE3A.mjs";

// src/history/forecast-row.ts
function forecastParts(forecast) {
  let { says, model } = forecast, spread = says.kind === "spread" ? says.spread : null;
  return {
    repo: forecast.repo,
    id: forecast.id,
    job: forecast.job,
    entity: forecast.entity,
    name: forecast.name,
    target: forecast.target,
    madeAt: forecast.madeAt,
    runId: forecast.runId,
    probability: says.kind === "probability" ? says.probability : null,
    median: spread?.median ?? null,
    lo: spread?.lo ?? null,
    hi: spread?.hi ?? null,
    model: model.name,
    modelVersion: model.version
  };
}
function settlementParts({ repo, forecastId, settledAt, outcome }) {
  return {
    repo,
    forecastId,
    settledAt,
    cameTrue: typeof outcome == "boolean" ? Number(outcome) : null,
    value: typeof outcome == "number" ? outcome : null
  };
}
function forecastOfRow(row) {
  return {
    id: String(row.id),
    repo: String(row.repo),
    job: String(row.job),
    entity: String(row.entity),
    name: String(row.name),
    target: String(row.target),
    madeAt: Number(row.made_at),
    runId: textOf(row.run_id),
    says: saysOf(row),
    model: { name: String(row.model), version: Number(row.model_version) }
  };
}
function saysOf(row) {
  let probability = numberOf(row.probability);
  return probability !== null ? { kind: "probability", probability } : { kind: "spread", spread: { median: Number(row.median), lo: Number(row.lo), hi: Number(row.hi) } };
}
function settledOfRow(row) {
  return { forecast: forecastOfRow(row), settlement: settlementOfRow(row) };
}
function settlementOfRow(row) {
  let cameTrue = numberOf(row.came_true);
  return {
    repo: String(row.repo),
    forecastId: String(row.forecast),
    settledAt: Number(row.settled_at),
    outcome: cameTrue === null ? numberOf(row.value) : cameTrue === 1
  };
}

export {
  forecastParts,
  settlementParts,
  forecastOfRow,
  settledOfRow
};
