import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { err, makeFolder, ok, type Result } from '#std';
import { isProcessAlive } from '#supervisor';

/** The name of the file that says whose a run's folder is. */
export const CLAIM_FILE = 'run.lock';

/** Left behind by a killed run, it is removed and tried again; more often than this something else is wrong. */
const MOST_TRIES = 3;

/**
 * Takes a run's folder for this process, so that of two runs that begin together one makes room in it
 * and the other is told. The error is the process that has it. A folder that cannot be written is
 * taken by nobody: what comes next says so.
 */
export function claimRunDirectory(root: string, pid: number): Result<() => void, number> {
  const file = join(root, CLAIM_FILE);
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    const taken = take(file, root, pid);
    if (taken !== 'exists') return ok(taken === 'taken' ? () => release(file, pid) : () => {});
    const owner = ownerOf(file);
    if (owner !== null && owner !== pid && isProcessAlive(owner)) return err(owner);
    remove(file);
  }
  return ok(() => {});
}

function take(file: string, root: string, pid: number): 'taken' | 'exists' | 'unwritable' {
  try {
    makeFolder(root);
    const descriptor = openSync(file, 'wx');
    writeSync(descriptor, `${pid}\n`);
    closeSync(descriptor);
    return 'taken';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'exists' : 'unwritable';
  }
}

function ownerOf(file: string): number | null {
  try {
    const owner = Number(readFileSync(file, 'utf8').trim());
    return Number.isInteger(owner) && owner > 0 ? owner : null;
  } catch {
    return null;
  }
}

function release(file: string, pid: number): void {
  if (ownerOf(file) === pid) remove(file);
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // Somebody else was quicker, or the folder cannot be written.
  }
}
