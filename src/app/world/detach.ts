import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface DetachedProcess {
  readonly pid: number;
  /** `true` once the process said it is ready, `false` when it ended without saying so. */
  readonly announced: Promise<boolean>;
}

/** The descriptor on which a detached process says that it is ready: one newline, as s6 has it. */
export const ANNOUNCE_FD = 3;

/** Starts a process in a session of its own, its output in a file, so that it outlives this one. */
export function startDetached(
  argv: readonly string[],
  options: { readonly directory: string; readonly logFile: string },
): DetachedProcess {
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, 'w');
  const [program = '', ...args] = argv;
  const child = spawn(program, args, {
    cwd: options.directory,
    detached: true,
    stdio: ['ignore', log, log, 'pipe'],
  });
  closeSync(log);
  child.unref();
  const pipe = child.stdio[ANNOUNCE_FD];
  const announced = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    pipe?.once('data', () => resolve(true));
    pipe?.once('close', () => resolve(false));
  });
  return { pid: child.pid ?? 0, announced: announced.finally(() => pipe?.destroy()) };
}

/** The last lines of a text file, for an error message; empty when it cannot be read. */
export function lastLines(file: string, count: number): readonly string[] {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count);
  } catch {
    return [];
  }
}
