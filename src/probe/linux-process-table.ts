import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { ProcessMarks, ProcessPlace, ProcessTable } from './process-table.ts';

/**
 * Processes as `/proc` shows them. Its files are made up on reading and cost microseconds, less than
 * the way through Node's thread pool, so they are read in place; only the search through every
 * process lets other work in between.
 */
export function linuxProcessTable(): ProcessTable {
  return {
    listenersOf,
    placeOf: async (pid) => placeOf(pid),
    commandOf: async (pid) => commandOf(pid),
    marksOf: async (pid) => marksOf(pid),
  };
}

async function listenersOf(port: number, likely: number | null): Promise<readonly number[]> {
  const wanted = new Set([
    ...listeningInodes('/proc/net/tcp', port),
    ...listeningInodes('/proc/net/tcp6', port),
  ]);
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

/**
 * The kernel lists listening sockets before all others (`net/ipv4/tcp_ipv4.c`, tcp_seq_next), so
 * reading stops at the first line in another state: thousands of connections cost nothing.
 */
function* listeningInodes(file: string, port: number): Generator<string> {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  let heading = true;
  for (const line of linesOf(file)) {
    if (heading) {
      heading = false;
      continue;
    }
    const fields = line.trim().split(/\s+/);
    if (fields[3] !== LISTEN) return;
    if (fields[1]?.endsWith(wanted) && fields[9]) yield fields[9];
  }
}

/** TCP_LISTEN in `include/net/tcp_states.h`. */
const LISTEN = '0A';

function* linesOf(file: string): Generator<string> {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return;
  }
  try {
    const buffer = Buffer.allocUnsafe(16 * 1024);
    let rest = '';
    for (;;) {
      const read = readSync(descriptor, buffer);
      if (read === 0) break;
      const lines = (rest + buffer.toString('latin1', 0, read)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch {
    // A kernel without IPv6 may fail to read the file it lists.
  } finally {
    closeSync(descriptor);
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
