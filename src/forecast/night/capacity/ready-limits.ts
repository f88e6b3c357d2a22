import type { ServiceOfRun, TimeoutProposal } from '#domain';
import { quantileSorted } from '#statistics';
import { adviseTimeout } from '../../capacity/advise-timeout.ts';
import { SERVICE_DAYS } from '../services/service-levels.ts';

/** Newest starts that are looked at. */
const MOST_STARTS = 200;
/** Fewer say little of the slowest in a thousand. */
const LEAST_STARTS = 20;
/** `ready_timeout` is set in seconds. */
const STEP_MS = 5000;

interface Starts {
  readonly readyAfterMs: number[];
  /** Within the days that are added. */
  count: number;
  failures: number;
}

/** Longest time from start to ready that the project allows each service, milliseconds. */
export type ReadyLimits = ReadonlyMap<string, number>;

/** Says which `ready_timeout` stops healthy starts, or lets dead ones wait; of the last 30 days. */
export function createReadyTimes(limits: ReadyLimits) {
  const services = new Map<string, Starts>();
  return {
    add({ service: { service, outcome, readyAfterMs } }: ServiceOfRun): void {
      if (!limits.has(service) || outcome === 'skipped' || outcome === 'completed') return;
      const starts = services.get(service) ?? { readyAfterMs: [], count: 0, failures: 0 };
      services.set(service, starts);
      starts.count += 1;
      if (outcome === 'failed') starts.failures += 1;
      else if (readyAfterMs !== null && readyAfterMs > 0) starts.readyAfterMs.push(readyAfterMs);
    },
    /** `runMs`: what the typical run costs that a stopped start fails. The greatest gain first. */
    proposals(runMs: number): readonly TimeoutProposal[] {
      return [...services]
        .flatMap(([service, starts]) =>
          proposalOf(service, starts, limits.get(service) ?? 0, runMs),
        )
        .filter(({ gainMs }) => gainMs > 0)
        .sort((a, b) => b.gainMs - a.gainMs);
    },
  };
}

export type ReadyTimes = ReturnType<typeof createReadyTimes>;

function proposalOf(
  service: string,
  { readyAfterMs, count, failures }: Starts,
  presentMs: number,
  runMs: number,
): readonly TimeoutProposal[] {
  const times = Float64Array.from(readyAfterMs.slice(-MOST_STARTS)).sort();
  if (times.length < LEAST_STARTS) return [];
  const spread = {
    median: quantileSorted(times, 0.5),
    lo: quantileSorted(times, 0.05),
    hi: quantileSorted(times, 0.95),
  };
  const { kind, chance, timeoutMs } = adviseTimeout(spread, presentMs, STEP_MS);
  if (kind === 'keep') return [];
  const shared = { service, presentMs, timeoutMs, chance };
  return kind === 'raise'
    ? [{ kind: 'raise-ready', ...shared, gainMs: (chance * count * runMs) / SERVICE_DAYS }]
    : [
        {
          kind: 'lower-ready',
          ...shared,
          gainMs: (failures * (presentMs - timeoutMs)) / SERVICE_DAYS,
        },
      ];
}
