import type { ChildProcess } from 'node:child_process';
import type { Clock } from '#std';

/** Calls back once: when the leader has exited and its pipes are empty, or a heir holds them open. */
export function whenDrained(
  child: ChildProcess,
  clock: Clock,
  callback: (code: number | null, signal: string | null) => void,
): void {
  let done = false;
  function finish(code: number | null, signal: string | null): void {
    if (done) return;
    done = true;
    callback(code, signal);
  }
  child.once('close', finish);
  child.once('exit', (code, signal) => {
    const cancel = clock.after(DRAIN_MS, () => finish(code, signal));
    child.once('close', cancel);
  });
  child.on('error', () => {});
}

/** A grandchild that inherited the pipes may hold them for ever; what it writes later is kept too. */
const DRAIN_MS = 200;
