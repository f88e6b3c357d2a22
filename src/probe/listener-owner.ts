import type { ListenerIdentity, ListenerOwner } from './listener.ts';
import type { ProcessTable } from './process-table.ts';
import { systemProcessTable } from './system-process-table.ts';

/** Who listens on a TCP port of this machine; `null` when nobody does or it cannot be known. */
export async function listenerOwner(
  port: number,
  table: ProcessTable = systemProcessTable(),
): Promise<ListenerOwner | null> {
  const [pid] = await table.listenersOf(port, null);
  return pid === undefined ? null : describeOwner(pid, table);
}

/**
 * Whether everybody who listens on `port` belongs to the service led by `groupLeaderPid`: by process
 * group, by session, by descent, or, for a daemon that left all three, by carrying the same
 * `SIGNALBOX_RUN_ID` and `SIGNALBOX_SERVICE` in its environment. One stranger among them is enough to
 * say no: a client that asks the other address family would talk to it. Who asks often keeps one
 * `table`, so that questions asked together share what was read.
 */
export async function listenerBelongsTo(
  port: number,
  groupLeaderPid: number,
  table: ProcessTable = systemProcessTable(),
): Promise<ListenerIdentity> {
  const pids = await table.listenersOf(port, groupLeaderPid);
  if (pids.length === 0) {
    return { belongs: (await table.isListenedOn(port)) === false ? 'nobody' : 'unknown' };
  }
  for (const pid of pids) {
    if (await isRelated(pid, groupLeaderPid, table)) continue;
    const owner = await describeOwner(pid, table);
    return owner === null ? { belongs: 'unknown' } : { belongs: false, owner };
  }
  return { belongs: true };
}

async function isRelated(pid: number, leader: number, table: ProcessTable): Promise<boolean> {
  const place = await table.placeOf(pid);
  if (place === null) return false;
  if (pid === leader || place.groupId === leader || place.sessionId === leader) return true;
  return (await descendsFrom(place.parentPid, leader, table)) || sharesMarks(pid, leader, table);
}

async function descendsFrom(pid: number, leader: number, table: ProcessTable): Promise<boolean> {
  const seen = new Set<number>();
  let current = pid;
  while (current > 1 && !seen.has(current)) {
    if (current === leader) return true;
    seen.add(current);
    current = (await table.placeOf(current))?.parentPid ?? 0;
  }
  return false;
}

async function sharesMarks(pid: number, leader: number, table: ProcessTable): Promise<boolean> {
  const [its, ours] = [await table.marksOf(pid), await table.marksOf(leader)];
  return (
    its.runId !== null &&
    its.runId === ours.runId &&
    its.service !== null &&
    its.service === ours.service
  );
}

async function describeOwner(pid: number, table: ProcessTable): Promise<ListenerOwner | null> {
  const place = await table.placeOf(pid);
  if (place === null) return null;
  return {
    pid,
    command: (await table.commandOf(pid)) ?? '(unknown)',
    startTime: place.startTime,
    runId: (await table.marksOf(pid)).runId,
  };
}
