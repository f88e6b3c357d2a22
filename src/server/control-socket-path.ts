import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/**
 * `sun_path` holds 108 bytes on Linux and 104 on macOS, the closing zero included (`unix(7)`). Node
 * refuses a longer path with EINVAL.
 */
const LONGEST_SOCKET_PATH = 103;

/** Where the supervisor of a run listens; every client computes the same path from the run's folder. */
export function controlSocketPath(runDirectory: string): string {
  const directory = resolve(runDirectory);
  const near = join(directory, 'control.sock');
  if (Buffer.byteLength(near) <= LONGEST_SOCKET_PATH) return near;
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 24);
  return join(shortSocketFolder(), `${name}.sock`);
}

/**
 * Not `TMPDIR` nor `XDG_RUNTIME_DIR`: those differ between the shell that brings a graph up and the
 * one that asks for its status, and may themselves be too long.
 */
export function shortSocketFolder(): string {
  return `/tmp/signalbox-${process.getuid?.() ?? 0}`;
}
