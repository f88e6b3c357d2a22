import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { err, makeFolder, ok, type Result } from '#std';

export interface DetachedProcess {
  readonly pid: number;
  /** `null` once the process said it is ready, its exit code when it ended without saying so. */
  readonly announced: Promise<number | null>;
}

/** The descriptor on which a detached process says that it is ready: one newline, as s6 has it. */
export const ANNOUNCE_FD = 3;

/**
 * Starts a process in a session of its own, its output in a file, so that it outlives this one. The
 * error is that of the file system: the output has nowhere to go.
 */
export function startDetached(
  argv: readonly string[],
  options: { readonly directory: string; readonly logFile: string },
): Result<DetachedProcess, unknown> {
  const opened = openLog(options.logFile);
  if (!opened.ok) return opened;
  const log = opened.value;
  const [program = '', ...args] = argv;
  const child = spawn(program, args, {
    cwd: options.directory,
    detached: true,
    stdio: ['ignore', log, log, 'pipe'],
  });
  closeSync(log);
  const pipe = child.stdio[ANNOUNCE_FD];
  const announced = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(ENDED_OTHERWISE));
    child.once('exit', (code) => resolve(code ?? ENDED_OTHERWISE));
    pipe?.once('data', () => resolve(null));
  });
  function letGo(): void {
    pipe?.destroy();
    child.unref();
  }
  return ok({ pid: child.pid ?? 0, announced: announced.finally(letGo) });
}

/** Killed, or never started. */
const ENDED_OTHERWISE = -1;

function openLog(file: string): Result<number, unknown> {
  try {
    makeFolder(dirname(file));
    return ok(openSync(file, 'w'));
  } catch (error) {
    return err(error);
  }
}

/** Gives the output of a process that goes on writing its lasting name, in place of an earlier one's. */
export function nameLog(file: string, name: string): void {
  try {
    renameSync(file, name);
  } catch {
    // The folder was taken away: the output goes on to where it went before.
  }
}

/** Takes away the output of a process that has ended, once it was told. */
export function removeLog(file: string): void {
  rmSync(file, { force: true });
}

/** The last lines of a text file, for an error message; empty when it cannot be read. */
export function lastLines(file: string, count: number): readonly string[] {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count);
  } catch {
    return [];
  }
}
