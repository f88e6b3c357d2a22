import type { ProcessEntry } from './process-table.ts';

/** The leader of a service's process group, as recorded at its spawn. */
export interface GroupLeader {
  readonly pid: number;
  readonly startTime: string | null;
}

/** How the processes of a service, or of a whole run, are recognised. */
export interface Membership {
  readonly leaders: readonly GroupLeader[];
  /** `null`: the mark is not asked for. */
  readonly lease: string | null;
  /** Only this service's processes; `null`: the whole run's. */
  readonly service: string | null;
}

/**
 * Who of the machine's processes belongs: whoever carries the run's mark in its environment, wherever
 * it has wandered; and whoever is in the group or session of a recorded leader, as long as the leader's
 * pid has not been given to a stranger since. (The kernel does not reuse the number of a group or
 * session while a member lives, so a leader that is gone leaves its number to its members alone.)
 * Zombies are dead already.
 */
export function findMembers(
  entries: readonly ProcessEntry[],
  membership: Membership,
): readonly ProcessEntry[] {
  const groups = ownGroups(entries, membership.leaders);
  return entries.filter((entry) => {
    if (entry.zombie) return false;
    if (groups.has(entry.group) || groups.has(entry.session)) return true;
    if (!carriesMark(entry, membership.lease)) return false;
    return membership.service === null || entry.service === membership.service;
  });
}

/** A run started by a process of this run carries this run's mark as its own mark's beginning. */
function carriesMark(entry: ProcessEntry, lease: string | null): boolean {
  if (lease === null || entry.lease === null) return false;
  return entry.lease === lease || entry.lease.startsWith(`${lease}/`);
}

function ownGroups(
  entries: readonly ProcessEntry[],
  leaders: readonly GroupLeader[],
): ReadonlySet<number> {
  const startTimes = new Map(entries.map((entry) => [entry.pid, entry.startTime]));
  const own = new Set<number>();
  for (const { pid, startTime } of leaders) {
    const now = startTimes.get(pid);
    if (now === undefined || now === startTime) own.add(pid);
  }
  return own;
}
