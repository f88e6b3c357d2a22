import type { ServiceLevel, ServiceObjective, ServiceOfRun } from '#domain';
import { byCodeUnit } from '#std';

/** How far back the error budgets reach. */
export const SERVICE_DAYS = 30;

/** What services are held to. Shares from 0 to 1, limits in milliseconds. */
export interface ServiceTargets {
  readonly availability: number;
  readonly startup: number;
  readonly startupMs: number;
  readonly response: number;
  readonly responseMs: number;
  readonly recovery: number;
}

/** What a repository that states nothing would be content with; the limits are those of a health gate. */
export const USUAL_TARGETS: ServiceTargets = {
  availability: 0.99,
  startup: 0.95,
  startupMs: 30_000,
  response: 0.95,
  responseMs: 1000,
  recovery: 0.9,
};

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
    add({ service: row, run }: ServiceOfRun): void {
      if (row.outcome === 'skipped') return;
      const tallies = services.get(row.service) ?? emptyTallies();
      services.set(row.service, tallies);
      const isUp = row.outcome !== 'failed';
      count(tallies.availability, isUp);
      if (row.readyAfterMs !== null) {
        count(tallies.startup, row.readyAfterMs <= targets.startupMs);
      }
      const responseMs = responseOf(run.extra, row.service);
      if (responseMs !== null) count(tallies.response, responseMs <= targets.responseMs);
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

/** `extra.after.responseMs` of a run: the slowest health response of each service. */
function responseOf(extra: Readonly<Record<string, unknown>>, service: string): number | null {
  const after = extra.after as { readonly responseMs?: Record<string, unknown> } | undefined;
  const value = after?.responseMs?.[service];
  return typeof value === 'number' ? value : null;
}

function levelOf(
  service: string,
  objective: ServiceObjective,
  { occasions, met }: Tally,
  targets: ServiceTargets,
): ServiceLevel {
  const target = targets[objective];
  const allowed = (1 - target) * occasions;
  const limits = { startup: targets.startupMs, response: targets.responseMs };
  const limitMs = objective === 'startup' || objective === 'response' ? limits[objective] : null;
  // A whole miss is always allowed: a fraction of one cannot happen.
  const budgetLeft = occasions === 0 ? null : 1 - (occasions - met) / Math.max(1, allowed);
  return { service, objective, occasions, met, target, limitMs, budgetLeft };
}
