import type { ProcessEntry } from './process-table.ts';

/** Reads `ps -o pid=,ppid=,pgid=,state=,lstart=`: the start time is the rest of the line. */
export function parsePs(output: string): readonly ProcessEntry[] {
  const entries: ProcessEntry[] = [];
  for (const line of output.split('\n')) {
    const match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.+?)\s*$/.exec(line);
    if (!match) continue;
    const [, pid, parent, group, state, startTime] = match;
    entries.push({
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
      // A service is the leader of its session and its group alike; `ps` has no portable session.
      session: Number(group),
      startTime: startTime ?? '',
      zombie: state?.startsWith('Z') ?? false,
      lease: null,
      service: null,
    });
  }
  return entries;
}
