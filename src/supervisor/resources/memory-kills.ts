/** What a machine's kernel tells of the processes it killed for lack of memory. */
export interface MemoryKills {
  /** So far, in the control group all services start in; `null` where that is not counted. */
  count(): number | null;
  /** What the kernel's own log still holds of them; `null` where it may not be read. */
  log(): readonly LoggedKill[] | null;
}

export interface LoggedKill {
  readonly pid: number;
  /** Since the machine was started. */
  readonly uptimeMs: number;
}

/** `oom_kill` of a control group's `memory.events` (version 2) or `memory.oom_control` (version 1). */
export function parseKillCount(text: string): number | null {
  const count = /^oom_kill (\d+)$/m.exec(text)?.[1];
  return count === undefined ? null : Number(count);
}

/** Reads records of `/dev/kmsg` (`level,number,microseconds,flags;text`). */
export function parseKernelLog(text: string): readonly LoggedKill[] {
  return text.split('\n').flatMap((line) => {
    const [, microseconds, pid] = KILL_RECORD.exec(line) ?? [];
    if (pid === undefined) return [];
    return { pid: Number(pid), uptimeMs: Number(microseconds) / 1_000 };
  });
}

/** `mm/oom_kill.c` of the kernel: "Out of memory: Killed process 12 (node) …", "Memory cgroup out of …". */
const KILL_RECORD = /^\d+,\d+,(\d+),[^;]*;.*[Oo]ut of memory: Killed process (\d+) \(/;

/** Where the kernel counts for a process, best first, from its `/proc/<pid>/cgroup` (cgroups(7)). */
export function killCountFiles(cgroups: string): readonly string[] {
  return cgroups.split('\n').flatMap((line) => {
    const [, controllers, path = ''] = /^\d+:([^:]*):(\/.*)$/.exec(line) ?? [];
    const inside = path === '/' ? '' : path;
    if (controllers === '') return [`${inside}/memory.events`, `/unified${inside}/memory.events`];
    const counted = controllers?.split(',').includes('memory') ?? false;
    return counted ? [`/memory${inside}/memory.oom_control`] : [];
  });
}
