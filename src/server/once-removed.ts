import { existsSync, type FSWatcher, watch } from 'node:fs';

/** Long enough for whoever removes a whole folder to be done with it, before it is made again. */
const SETTLE_MS = 50;

/**
 * Calls back once after a socket's file has been removed; returns how to stop waiting for it. Never, where
 * the system watches no sockets (macOS opens none): then it is as if nobody had looked.
 */
export function onceRemoved(socketPath: string, removed: () => void): () => void {
  let settling: NodeJS.Timeout | undefined;
  let watcher: FSWatcher | null = null;
  function stop(): void {
    clearTimeout(settling);
    watcher?.close();
  }
  function look(): void {
    if (settling !== undefined || existsSync(socketPath)) return;
    settling = setTimeout(() => {
      stop();
      removed();
    }, SETTLE_MS);
    settling.unref();
  }
  try {
    watcher = watch(socketPath, { persistent: false }, look);
    watcher.on('error', () => {});
  } catch {
    return () => {};
  }
  look();
  return stop;
}
