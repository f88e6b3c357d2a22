import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";

// src/gates/health-score.ts
var CRITICAL_WEIGHT = 3, RESTART_COST = 15, MOST_RESTARTS_COUNTED = 3, LOST_DEPENDENCY_COST = 20, FAST_RESPONSE_MS = 100, SLOW_COST = 20;
function healthScore(record) {
  let scored = record.services.map((service) => ({
    service: service.name,
    critical: service.critical,
    score: Math.floor(scoreOf(service, record))
  })), services = scored.map(({ service, score }) => ({ service, score }));
  return { overall: overallOf(scored), services };
}
function overallOf(scored) {
  let weightOf = (critical) => critical ? CRITICAL_WEIGHT : 1, weight = scored.reduce((sum, { critical }) => sum + weightOf(critical), 0);
  if (weight === 0) return 100;
  let points = scored.reduce((sum, { critical, score }) => sum + weightOf(critical) * score, 0), lowestCritical = scored.filter(({ critical }) => critical).reduce((lowest, { score }) => Math.min(lowest, score), 100);
  return Math.min(Math.floor(points / weight), lowestCritical);
}
function scoreOf(service, record) {
  let restarts = Math.min(service.restarts, MOST_RESTARTS_COUNTED) * RESTART_COST, lost = hasLostDependency(service, record) ? LOST_DEPENDENCY_COST : 0;
  return Math.max(0, baseOf(service) - restarts - lost - slowness(service.responseMs));
}
function baseOf(service) {
  let status = service.status;
  switch (status) {
    case "ready":
    case "completed":
      return 100;
    case "stopping":
    case "stopped":
      return service.failure === null && service.readyAt !== null ? 100 : 0;
    case "unhealthy":
      return 40;
    case "waiting":
    case "starting":
    case "restarting":
    case "failed":
    case "skipped":
      return 0;
    default:
      return unreachable(status);
  }
}
function hasLostDependency(service, record) {
  return service.lost.some(({ dependency }) => {
    let status = record.services.find(({ name }) => name === dependency)?.status;
    return status !== "ready" && status !== "completed";
  });
}
function slowness(responseMs) {
  return responseMs === null || responseMs <= FAST_RESPONSE_MS ? 0 : SLOW_COST * Math.min(1, Math.log10(responseMs / FAST_RESPONSE_MS));
}

export {
  healthScore
};
