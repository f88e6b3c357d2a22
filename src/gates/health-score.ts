import type { RunRecord, ServiceName, ServiceRecord, ServiceStatus } from '#domain';
import { unreachable } from '#std';

export interface ServiceScore {
  readonly service: ServiceName;
  /** 0 to 100. */
  readonly score: number;
}

export interface HealthScore {
  /** 0 to 100. */
  readonly overall: number;
  /** In the order of the record. */
  readonly services: readonly ServiceScore[];
}

/** A critical service counts as much as this many others. */
const CRITICAL_WEIGHT = 3;
/** Each restart, up to three: a service that came back is ready, but not to be trusted. */
const RESTART_COST = 15;
const MOST_RESTARTS_COUNTED = 3;
/** A dependency it lost while running and that has not come back. */
const LOST_DEPENDENCY_COST = 20;
/** An answer this fast costs nothing; ten times slower costs all of SLOW_COST. */
const FAST_RESPONSE_MS = 100;
const SLOW_COST = 20;

/**
 * How well a graph is, 0 to 100.
 *
 *     service = base − 15 · min(restarts, 3) − 20 · [lost a dependency that is still down]
 *                    − 20 · clamp(log10(responseMs / 100), 0, 1),  not below 0
 *     base    = 100 ready, completed, or stopped in good order; 40 unhealthy; 0 everything else
 *     overall = the weighted mean (3 critical, 1 other), and never above the lowest critical service
 *
 * rounded down to a whole number, so that 100 means 100. The second half keeps a dead critical service
 * from hiding behind many healthy ones. A graph without services scores 100.
 */
export function healthScore(record: RunRecord): HealthScore {
  const scored = record.services.map((service) => ({
    service: service.name,
    critical: service.critical,
    score: Math.floor(scoreOf(service, record)),
  }));
  const services = scored.map(({ service, score }) => ({ service, score }));
  return { overall: overallOf(scored), services };
}

function overallOf(scored: readonly { critical: boolean; score: number }[]): number {
  const weightOf = (critical: boolean) => (critical ? CRITICAL_WEIGHT : 1);
  const weight = scored.reduce((sum, { critical }) => sum + weightOf(critical), 0);
  if (weight === 0) return 100;
  const points = scored.reduce((sum, { critical, score }) => sum + weightOf(critical) * score, 0);
  const lowestCritical = scored
    .filter(({ critical }) => critical)
    .reduce((lowest, { score }) => Math.min(lowest, score), 100);
  return Math.min(Math.floor(points / weight), lowestCritical);
}

function scoreOf(service: ServiceRecord, record: RunRecord): number {
  const restarts = Math.min(service.restarts, MOST_RESTARTS_COUNTED) * RESTART_COST;
  const lost = hasLostDependency(service, record) ? LOST_DEPENDENCY_COST : 0;
  return Math.max(0, baseOf(service) - restarts - lost - slowness(service.responseMs));
}

function baseOf(service: ServiceRecord): number {
  const status: ServiceStatus = service.status;
  switch (status) {
    case 'ready':
    case 'completed':
      return 100;
    case 'stopping':
    case 'stopped':
      return service.failure === null && service.readyAt !== null ? 100 : 0;
    case 'unhealthy':
      return 40;
    case 'waiting':
    case 'starting':
    case 'restarting':
    case 'failed':
    case 'skipped':
      return 0;
    default:
      return unreachable(status);
  }
}

function hasLostDependency(service: ServiceRecord, record: RunRecord): boolean {
  return service.lost.some(({ dependency }) => {
    const status = record.services.find(({ name }) => name === dependency)?.status;
    return status !== 'ready' && status !== 'completed';
  });
}

function slowness(responseMs: number | null): number {
  if (responseMs === null || responseMs <= FAST_RESPONSE_MS) return 0;
  return SLOW_COST * Math.min(1, Math.log10(responseMs / FAST_RESPONSE_MS));
}
