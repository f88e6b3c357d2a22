import { machineProcessTable } from '../processes/machine-process-table.ts';
import { readLease } from './lease-file.ts';
import { isAlive } from './leftover-containers.ts';

/**
 * Whether somebody still looks after a run that its journal calls running: the holder of its lease, or,
 * while a run begins or is concluded, the process of its supervisor. A killed one writes no last event.
 */
export function isRunAlive(leaseFile: string, supervisorPid: number): boolean {
  const lease = readLease(leaseFile);
  if (lease !== null) return isAlive(lease.supervisor, machineProcessTable());
  return isProcessAlive(supervisorPid);
}

/** Whether a process is there and runs: one that was killed and not yet waited for does not. */
export function isProcessAlive(pid: number): boolean {
  const process = machineProcessTable().look(pid);
  return process !== null && !process.zombie;
}
