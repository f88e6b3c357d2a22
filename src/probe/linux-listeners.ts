import { open } from 'node:fs/promises';

/** Port → inodes of the sockets that listen on it. */
type ListenerTable = ReadonlyMap<number, ReadonlySet<string>>;

export interface LinuxListeners {
  /**
   * Inodes of the sockets that listen on a port. A listing up to SHARED_MS old will do when the port
   * is in it, unless `fresh`; one in which the port is missing is never believed.
   */
  inodesOf(port: number, fresh: boolean): Promise<ReadonlySet<string>>;
}

/**
 * The kernel walks its whole hash of connections to make the listing, milliseconds on a machine with
 * much memory, whether there are connections or not. So it is read off the main thread, one reading
 * at a time, and services that become ready together share it.
 */
const SHARED_MS = 50;

export function linuxListeners(): LinuxListeners {
  let latest: { readonly startedAt: number; readonly table: Promise<ListenerTable> } | null = null;
  let queued: Promise<ListenerTable> | null = null;

  /** A reading that begins after this call: the one that waits its turn, or a new one. */
  function readAnew(): Promise<ListenerTable> {
    queued ??= (latest?.table ?? Promise.resolve()).then(() => {
      queued = null;
      const table = readListeners();
      latest = { startedAt: performance.now(), table };
      return table;
    });
    return queued;
  }

  return {
    async inodesOf(port, fresh) {
      if (!fresh && latest !== null && performance.now() - latest.startedAt < SHARED_MS) {
        const shared = (await latest.table).get(port);
        if (shared !== undefined) return shared;
      }
      return (await readAnew()).get(port) ?? new Set();
    },
  };
}

async function readListeners(): Promise<ListenerTable> {
  const table = new Map<number, Set<string>>();
  await Promise.all([addListeners('/proc/net/tcp', table), addListeners('/proc/net/tcp6', table)]);
  return table;
}

const CHUNK_BYTES = 16 * 1024;

/** A file that is missing, or fails halfway, is one address family that this kernel does not have. */
async function addListeners(file: string, table: Map<number, Set<string>>): Promise<void> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return;
  try {
    let rest = '';
    for (let first = true; ; first = false) {
      const { bytesRead, buffer } = await handle.read({ buffer: Buffer.allocUnsafe(CHUNK_BYTES) });
      if (bytesRead === 0) return;
      const lines = (rest + buffer.toString('latin1', 0, bytesRead)).split('\n');
      rest = lines.pop() ?? '';
      if (!addLines(first ? lines.slice(1) : lines, table)) return;
    }
  } catch {
    // What was read so far counts.
  } finally {
    await handle.close();
  }
}

/** TCP_LISTEN in `include/net/tcp_states.h`. */
const LISTEN = '0A';

/**
 * The kernel lists listening sockets before all others (`net/ipv4/tcp_ipv4.c`, tcp_seq_next): false
 * at the first line in another state, so that thousands of connections are not read at all.
 */
function addLines(lines: readonly string[], table: Map<number, Set<string>>): boolean {
  for (const line of lines) {
    const fields = line.trim().split(/\s+/);
    if (fields[3] !== LISTEN) return false;
    const port = Number.parseInt(fields[1]?.split(':')[1] ?? '', 16);
    const inode = fields[9];
    if (inode === undefined) continue;
    const known = table.get(port);
    if (known === undefined) table.set(port, new Set([inode]));
    else known.add(inode);
  }
  return true;
}
