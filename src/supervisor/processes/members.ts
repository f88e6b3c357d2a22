import type { ProcessEntry } from './process-table.ts';

/** The leader of a service's process group, as recorded at its spawn. */
export interface GroupLeader {
  readonly pid: number;
  readonly startTime: string | null;
}

/** How the processes of a service, or of a whole run, are recognised. */
export interface Membership {
  readonly leaders: readonly GroupLeader[];
  /** The run's mark; `null`: it is not asked for. */
  readonly lease: string | null;
  /** Only this service's processes; `null`: the whole run's. */
  readonly service: string | null;
}

/** One look at the machine, prepared for many questions. */
export interface ProcessIndex {
  readonly startTimes: ReadonlyMap<number, string>;
  readonly byGroup: ReadonlyMap<number, readonly ProcessEntry[]>;
  readonly bySession: ReadonlyMap<number, readonly ProcessEntry[]>;
  readonly marked: readonly ProcessEntry[];
}

/** Zombies are dead already: they are nobody's members, but they still hold their pid. */
export function indexProcesses(entries: readonly ProcessEntry[]): ProcessIndex {
  const alive = entries.filter((entry) => !entry.zombie);
  return {
    startTimes: new Map(entries.map((entry) => [entry.pid, entry.startTime])),
    byGroup: Map.groupBy(alive, (entry) => entry.group),
    bySession: Map.groupBy(alive, (entry) => entry.session),
    marked: alive.filter((entry) => entry.lease !== null),
  };
}

/**
 * Who of the machine's processes belongs: whoever carries the run's mark in its environment, wherever
 * it has wandered; and whoever is in the group or session of a recorded leader, as long as the leader's
 * pid has not been given to a stranger since. (The kernel does not reuse the number of a group or
 * session while a member lives, so a leader that is gone leaves its number to its members alone.)
 */
export function findMembers(index: ProcessIndex, membership: Membership): readonly ProcessEntry[] {
  const members = new Map<number, ProcessEntry>();
  for (const leader of membership.leaders) {
    if (isReused(index, leader)) continue;
    for (const entry of index.byGroup.get(leader.pid) ?? []) members.set(entry.pid, entry);
    for (const entry of index.bySession.get(leader.pid) ?? []) members.set(entry.pid, entry);
  }
  for (const entry of index.marked) {
    if (carriesMark(entry, membership)) members.set(entry.pid, entry);
  }
  return [...members.values()];
}

function isReused(index: ProcessIndex, leader: GroupLeader): boolean {
  const now = index.startTimes.get(leader.pid);
  return now !== undefined && now !== leader.startTime;
}

/** A run started by a process of this run carries this run's mark as the beginning of its own. */
function carriesMark(entry: ProcessEntry, { lease, service }: Membership): boolean {
  if (lease === null || entry.lease === null) return false;
  if (entry.lease.startsWith(`${lease}/`)) return service === null;
  return entry.lease === lease && (service === null || entry.service === service);
}
