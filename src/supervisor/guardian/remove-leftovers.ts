import type { Clock } from '#std';
import { endMembers } from '../processes/end-members.ts';
import { machineProcessTable } from '../processes/machine-process-table.ts';
import { leadersOf } from './lease.ts';
import { readLease, removeLease } from './lease-file.ts';
import {
  isAlive,
  removeContainersOfProject,
  removeContainersOfRun,
} from './leftover-containers.ts';

export interface RemovedLeftover {
  readonly what: string;
  /** `null` for a container. */
  readonly pid: number | null;
}

export interface LeftoverOptions {
  readonly clock: Clock;
  /** Of the `docker` command, for runs that had containers; this process's own unless said otherwise. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What an earlier run left behind. */
export type LeftoverReport =
  | { readonly kind: 'none' }
  /** `what` names the service for people; ready to be journaled as `leftover.removed`. */
  | {
      readonly kind: 'removed';
      readonly removed: readonly RemovedLeftover[];
    }
  /** The earlier run is still going on: nothing was touched. */
  | { readonly kind: 'in-use'; readonly runId: string; readonly supervisorPid: number };

/**
 * Ends what a killed supervisor left running, as its lease says: called before the next run starts in
 * the same folder. Processes are recognised by pid and start time or by the run's mark, so that a
 * stranger with a reused pid is never touched.
 */
export async function removeLeftovers(
  leaseFile: string,
  options: LeftoverOptions,
): Promise<LeftoverReport> {
  const lease = readLease(leaseFile);
  if (lease === null) return { kind: 'none' };
  const table = machineProcessTable();
  if (isAlive(lease.supervisor, table)) {
    return { kind: 'in-use', runId: lease.runId, supervisorPid: lease.supervisor.pid };
  }
  const ended = await endMembers({
    table,
    clock: options.clock,
    membership: { leaders: leadersOf(lease), lease: lease.mark, service: null },
    graceMs: GRACE_MS,
    spare: process.pid,
  });
  const processes = ended
    .filter(({ pid }) => pid !== lease.spawner?.pid)
    .map(({ service, pid }) => ({ what: service ?? `a process of run ${lease.runId}`, pid }));
  const containers = lease.containers
    ? await removeContainersOfRun(lease.mark, cleaningOf(options))
    : [];
  removeLease(leaseFile);
  const removed = [...processes, ...containers.map((what) => ({ what, pid: null }))];
  return removed.length === 0 ? { kind: 'none' } : { kind: 'removed', removed };
}

/**
 * Removes the containers and networks that earlier runs of a project have left on the engine, also
 * when their leases are gone. For projects that run containers.
 */
export async function removeLeftoverContainers(
  project: string,
  options: LeftoverOptions,
): Promise<readonly RemovedLeftover[]> {
  const table = machineProcessTable();
  const services = await removeContainersOfProject(project, { ...cleaningOf(options), table });
  return services.map((what) => ({ what, pid: null }));
}

function cleaningOf({ clock, environment }: LeftoverOptions) {
  return { clock, environment: environment ?? definedOf(process.env) };
}

function definedOf(environment: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const entries = Object.entries(environment);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const GRACE_MS = 2_000;
