import { findMembers, type GroupLeader, type ProcessIndex } from '../processes/members.ts';
import type { ProcessUsage } from './usage-table.ts';

/** One service's processes at one moment, kept for the comparison with the next. */
export interface TreeSnapshot {
  readonly at: number;
  /** By pid and start time. */
  readonly processes: ReadonlyMap<string, TreeProcess>;
}

interface TreeProcess {
  /** Its own processor time and that of the children it has waited for. */
  readonly cpuMs: number;
  readonly parent: string | null;
}

/** Who belongs to a service: its group and session, who carries its mark, and all their children. */
export function treeOf(
  index: ProcessIndex,
  children: ReadonlyMap<number, readonly ProcessUsage[]>,
  owner: { readonly leader: GroupLeader; readonly service: string; readonly lease: string },
): readonly ProcessUsage[] {
  const { leader, lease, service } = owner;
  const members = findMembers(index, { leaders: [leader], lease, service });
  const tree = new Map(members.map((entry) => [entry.pid, entry as ProcessUsage]));
  for (const { pid } of tree.values()) {
    for (const child of children.get(pid) ?? []) tree.set(child.pid, child);
  }
  return [...tree.values()];
}

export function snapshotOf(tree: readonly ProcessUsage[], at: number): TreeSnapshot {
  const keys = new Map(tree.map((process) => [process.pid, keyOf(process)]));
  const processes = tree.map((process): [string, TreeProcess] => [
    keyOf(process),
    { cpuMs: process.cpuMs + process.childrenCpuMs, parent: keys.get(process.parent) ?? null },
  ]);
  return { at, processes: new Map(processes) };
}

/**
 * Processor time a tree used between two snapshots, as a share of one core in percent. A process that
 * has ended since left its time to the parent that waited for it; what it had used before is taken
 * from that parent's growth. Without such a parent (it was orphaned) its last slice is not known and
 * counts as none. Never negative.
 */
export function cpuPercentBetween(before: TreeSnapshot, now: TreeSnapshot): number | null {
  const elapsedMs = now.at - before.at;
  if (elapsedMs <= 0) return null;
  let usedMs = 0;
  for (const { cpuMs } of now.processes.values()) usedMs += cpuMs;
  for (const [key, { cpuMs }] of before.processes) {
    if (isCounted(key, before, now)) usedMs -= cpuMs;
  }
  return Math.max(0, (100 * usedMs) / elapsedMs);
}

/** It is still there, or an ancestor is that has inherited its time. */
function isCounted(key: string, before: TreeSnapshot, now: TreeSnapshot): boolean {
  const seen = new Set<string>();
  for (let one: string | null = key; one !== null && !seen.has(one); ) {
    if (now.processes.has(one)) return true;
    seen.add(one);
    one = before.processes.get(one)?.parent ?? null;
  }
  return false;
}

function keyOf({ pid, startTime }: ProcessUsage): string {
  return `${pid} ${startTime}`;
}
