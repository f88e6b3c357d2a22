// Adapter: child processes.
import { type ChildProcess, spawn } from 'node:child_process';

/** A guardian that is there for as long as the supervision is. */
export interface KeptGuardian {
  /** Ends it without letting it clean up; resolves when it is gone. */
  dismiss(): Promise<void>;
}

/**
 * Starts the guardian in its own session with a pipe from this process as its standard input: the pipe
 * closes when this process dies, whatever killed it. A guardian that is killed is replaced.
 */
export function keepGuardian(
  command: readonly string[],
  leaseFile: string,
  environment: Readonly<Record<string, string>>,
): KeptGuardian {
  let guardian: ChildProcess | null = null;
  let dismissed = false;
  let starts = 0;

  function start(): void {
    const [file, ...rest] = command;
    if (file === undefined || dismissed || starts >= MOST_STARTS) return;
    starts += 1;
    const child = spawn(file, [...rest, leaseFile], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      env: environment,
    });
    child.on('error', () => {});
    child.stdin?.on('error', () => {});
    child.once('exit', start);
    child.unref();
    if (child.stdin && 'unref' in child.stdin) (child.stdin as { unref(): void }).unref();
    guardian = child.pid === undefined ? null : child;
  }

  start();
  return {
    dismiss() {
      dismissed = true;
      const child = guardian;
      if (child === null || child.exitCode !== null || child.signalCode !== null) {
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        child.ref();
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      });
    },
  };
}

/** Whoever kills it more often than this means it. */
const MOST_STARTS = 10;
