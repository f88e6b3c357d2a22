import { machineProcessTable } from '../processes/machine-process-table.ts';
import { readLease } from './lease-file.ts';
import { isAlive } from './leftover-containers.ts';

/**
 * Whether somebody still looks after a run that its journal calls running: the holder of its lease, or,
 * while a run begins or is concluded, the process of its supervisor. A killed one writes no last event.
 */
export function isRunAlive(leaseFile: string, supervisorPid: number): boolean {
  const table = machineProcessTable();
  const lease = readLease(leaseFile);
  if (lease !== null) return isAlive(lease.supervisor, table);
  const process = table.look(supervisorPid);
  return process !== null && !process.zombie;
}
