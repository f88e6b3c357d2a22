import type { Clock } from '#std';
import { endMembers } from '../processes/end-members.ts';
import { machineProcessTable } from '../processes/machine-process-table.ts';
import type { GroupLeader } from '../processes/members.ts';
import type { ProcessTable } from '../processes/process-table.ts';
import { readLease, removeLease } from './lease-file.ts';

/** What an earlier run left behind. */
export type LeftoverReport =
  | { readonly kind: 'none' }
  /** `what` names the service for people; ready to be journaled as `leftover.removed`. */
  | {
      readonly kind: 'removed';
      readonly removed: readonly { readonly what: string; readonly pid: number }[];
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
  options: { readonly clock: Clock },
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
    membership: { leaders: lease.leaders, lease: lease.mark, service: null },
    graceMs: GRACE_MS,
    spare: process.pid,
  });
  removeLease(leaseFile);
  if (ended.length === 0) return { kind: 'none' };
  return {
    kind: 'removed',
    removed: ended.map((entry) => ({
      what: entry.service ?? `a process of run ${lease.runId}`,
      pid: entry.pid,
    })),
  };
}

function isAlive(supervisor: GroupLeader, table: ProcessTable): boolean {
  const now = table.look(supervisor.pid);
  if (now === null || now.zombie) return false;
  return supervisor.startTime === null || now.startTime === supervisor.startTime;
}

const GRACE_MS = 2_000;
