// Adapter: this process's own standard input and signals.
import { systemClock } from '#std';
import { endMembers } from '../processes/end-members.ts';
import { machineProcessTable } from '../processes/machine-process-table.ts';
import { leadersOf } from './lease.ts';
import { holdLease, removeLease } from './lease-file.ts';
import { removeContainersOfRun } from './leftover-containers.ts';

/**
 * The body of the guardian process: waits until the supervisor at the other end of its standard input
 * is gone, however it went, and ends every process and removes every container of the run. It outlives the signals that end the
 * supervisor. A lease that was released leaves nothing to do.
 */
export async function runGuardian(leaseFile: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) {
    process.on(signal, () => {});
  }
  const leaseThen = holdLease(leaseFile);
  await supervisorIsGone();
  const lease = leaseThen();
  if (lease === null) return;
  const clock = systemClock();
  await endMembers({
    table: machineProcessTable(),
    clock,
    membership: { leaders: leadersOf(lease), lease: lease.mark, service: null },
    graceMs: GRACE_MS,
    spare: process.pid,
  });
  if (lease.containers) {
    const environment = { ...process.env } as Readonly<Record<string, string>>;
    await removeContainersOfRun(lease.mark, { clock, environment });
  }
  removeLease(leaseFile);
}

function supervisorIsGone(): Promise<void> {
  return new Promise((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('error', () => resolve());
    process.stdin.once('close', resolve);
    process.stdin.resume();
  });
}

/** Nobody waits for logs any more; a database still gets a moment to write its files. */
const GRACE_MS = 1_000;
