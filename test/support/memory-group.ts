import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A control group of the kernel with a limit of memory, made for one test. */
export interface MemoryGroup {
  /** Whoever writes its pid here is in it, with all it starts from then on. */
  readonly processesFile: string;
  /** Nobody may be in it any more. */
  remove(): void;
}

export type MemoryGroupMade =
  | { readonly made: true; readonly group: MemoryGroup }
  | { readonly made: false; readonly reason: string };

/** Version 1 has a tree for memory alone; version 2 has one for everything. */
const TREES = [
  { root: '/sys/fs/cgroup/memory', limit: 'memory.limit_in_bytes', prepare: () => {} },
  { root: '/sys/fs/cgroup', limit: 'memory.max', prepare: shareMemory },
] as const;

export function makeMemoryGroup(name: string, limitBytes: number): MemoryGroupMade {
  let reason = 'no control groups here';
  for (const { root, limit, prepare } of TREES) {
    const directory = join(root, name);
    try {
      prepare(root);
      mkdirSync(directory);
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
      continue;
    }
    try {
      writeFileSync(join(directory, limit), String(limitBytes));
      const processesFile = join(directory, 'cgroup.procs');
      return { made: true, group: { processesFile, remove: () => rmdirSync(directory) } };
    } catch (error) {
      rmdirSync(directory);
      reason = error instanceof Error ? error.message : String(error);
    }
  }
  return { made: false, reason };
}

/** Groups below count memory once the root lets them. */
function shareMemory(root: string): void {
  const file = join(root, 'cgroup.subtree_control');
  if (!readFileSync(file, 'utf8').split(/\s/).includes('memory')) writeFileSync(file, '+memory');
}
