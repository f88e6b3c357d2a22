import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { linuxListeners } from './linux-listeners.ts';
import type { ProcessMarks, ProcessPlace, ProcessTable } from './process-table.ts';

/**
 * Processes as `/proc` shows them. A process's own files are made up on reading and cost microseconds,
 * less than the way through Node's thread pool, so they are read in place; only the search through
 * every process lets other work in between. Keep one table for many questions: they share listings.
 */
export function linuxProcessTable(): ProcessTable {
  const listeners = linuxListeners();
  return {
    async listenersOf(port, likely) {
      const shared = await holdersOf(await listeners.inodesOf(port, false), likely);
      if (shared.length > 0) return shared;
      // The listing may have been of a moment before: of a socket that is closed by now.
      return holdersOf(await listeners.inodesOf(port, true), likely);
    },
    isListenedOn: async (port) =>
      existsSync('/proc/net/tcp') ? (await listeners.inodesOf(port, true)).size > 0 : null,
    placeOf: async (pid) => placeOf(pid),
    commandOf: async (pid) => commandOf(pid),
    marksOf: async (pid) => marksOf(pid),
  };
}

async function holdersOf(
  wanted: ReadonlySet<string>,
  likely: number | null,
): Promise<readonly number[]> {
  if (wanted.size === 0) return [];
  const holders = new Set<number>();
  const missing = new Set(wanted);
  for (const pid of likely === null ? [] : descentOf(likely)) {
    collect(pid, { wanted, missing, holders });
    if (missing.size === 0) return [...holders];
  }
  const search = await searchEveryProcess(missing);
  return [...new Set([...holders, ...search])];
}

async function searchEveryProcess(wanted: ReadonlySet<string>): Promise<ReadonlySet<number>> {
  const holders = new Set<number>();
  const missing = new Set(wanted);
  let looked = 0;
  for (const name of namesIn('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    if (++looked % 64 === 0) await setImmediate();
    collect(pid, { wanted, missing, holders });
    if (missing.size === 0) break;
  }
  return holders;
}

interface Collection {
  readonly wanted: ReadonlySet<string>;
  readonly missing: Set<string>;
  readonly holders: Set<number>;
}

function collect(pid: number, { wanted, missing, holders }: Collection): void {
  for (const descriptor of namesIn(`/proc/${pid}/fd`)) {
    const inode = socketInode(`/proc/${pid}/fd/${descriptor}`);
    if (inode === null || !wanted.has(inode)) continue;
    missing.delete(inode);
    holders.add(pid);
  }
}

function socketInode(path: string): string | null {
  try {
    const target = readlinkSync(path);
    return target.startsWith('socket:[') ? target.slice(8, -1) : null;
  } catch {
    return null;
  }
}

function* descentOf(pid: number): Generator<number> {
  const queue = [pid];
  const seen = new Set(queue);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    yield next;
    for (const child of childrenOf(next)) {
      if (seen.has(child)) continue;
      seen.add(child);
      queue.push(child);
    }
  }
}

function childrenOf(pid: number): readonly number[] {
  return namesIn(`/proc/${pid}/task`).flatMap((thread) =>
    (read(`/proc/${pid}/task/${thread}/children`) ?? '').split(' ').filter(Boolean).map(Number),
  );
}

function placeOf(pid: number): ProcessPlace | null {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The name in parentheses may hold spaces and parentheses itself; the fields start after the last.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return {
    pid,
    parentPid: Number(fields[1]),
    groupId: Number(fields[2]),
    sessionId: Number(fields[3]),
    startTime: fields[19] ?? null,
  };
}

function commandOf(pid: number): string | null {
  const argv = read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim();
  return argv || (read(`/proc/${pid}/comm`)?.trim() ?? null);
}

function marksOf(pid: number): ProcessMarks {
  const entries = read(`/proc/${pid}/environ`)?.split('\0') ?? [];
  const markOf = (name: string) =>
    entries.find((entry) => entry.startsWith(`${name}=`))?.slice(name.length + 1) || null;
  return { runId: markOf('SIGNALBOX_RUN_ID'), service: markOf('SIGNALBOX_SERVICE') };
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
