import { closeSync, writeSync } from 'node:fs';

/** Tells whoever started this detached process that it is ready. */
export function announce(fd: number): void {
  try {
    writeSync(fd, '\n');
    closeSync(fd);
  } catch {
    // Whoever started it is gone already; the process goes on.
  }
}
