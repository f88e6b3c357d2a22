import type { ServiceLevel, ServiceLimit, ServiceObjective, ServiceOfRun } from '#domain';
import { byCodeUnit, unreachable } from '#std';
import type { ServiceTargets } from './service-targets.ts';

/** How far back the error budgets reach. */
export const SERVICE_DAYS = 30;

interface Tally {
  occasions: number;
  met: number;
}

/** Counts occasions of each service and those that met its objectives. */
export function createServiceCount(targets: ServiceTargets) {
  const services = new Map<string, Record<ServiceObjective, Tally>>();

  function count(tally: Tally, isMet: boolean): void {
    tally.occasions += 1;
    tally.met += Number(isMet);
  }

  return {
    add({ service: row }: ServiceOfRun): void {
      if (row.outcome === 'skipped') return;
      const tallies = services.get(row.service) ?? emptyTallies();
      services.set(row.service, tallies);
      const isUp = row.outcome !== 'failed';
      count(tallies.availability, isUp);
      if (row.readyAfterMs !== null) {
        count(tallies.startup, row.readyAfterMs <= targets.startupLimit.ms);
      }
      if (row.responseMs !== null) {
        count(tallies.response, row.responseMs <= targets.responseLimit.ms);
      }
      if (row.restarts > 0) count(tallies.recovery, isUp);
    },
    levels(): readonly ServiceLevel[] {
      return [...services]
        .sort(([left], [right]) => byCodeUnit(left, right))
        .flatMap(([service, tallies]) =>
          OBJECTIVES.map((objective) => levelOf(service, objective, tallies[objective], targets)),
        );
    },
  };
}

const OBJECTIVES = ['availability', 'startup', 'response', 'recovery'] as const;

function emptyTallies(): Record<ServiceObjective, Tally> {
  const none = (): Tally => ({ occasions: 0, met: 0 });
  return { availability: none(), startup: none(), response: none(), recovery: none() };
}

function levelOf(
  service: string,
  objective: ServiceObjective,
  { occasions, met }: Tally,
  targets: ServiceTargets,
): ServiceLevel {
  const target = targets[objective];
  const allowed = (1 - target) * occasions;
  const limit = limitOf(objective, targets);
  // A whole miss is always allowed: a fraction of one cannot happen.
  const budgetLeft = occasions === 0 ? null : 1 - (occasions - met) / Math.max(1, allowed);
  return { service, objective, occasions, met, target, limit, budgetLeft };
}

function limitOf(objective: ServiceObjective, targets: ServiceTargets): ServiceLimit | null {
  switch (objective) {
    case 'startup':
      return targets.startupLimit;
    case 'response':
      return targets.responseLimit;
    case 'availability':
    case 'recovery':
      return null;
    default:
      return unreachable(objective);
  }
}
