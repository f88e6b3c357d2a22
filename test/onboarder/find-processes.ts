import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

export interface FoundProcess {
  readonly pid: number;
  readonly command: string;
}

/**
 * Every process of this machine that belongs to a run: it has the run's mark in its environment, or
 * works in the run's data folder. PostgreSQL's own children leave the group of their parent and
 * overwrite their environment, but never leave that folder. Linux only.
 */
export function findProcesses(mark: string, dataDirectory: string): readonly FoundProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter(
      (pid) =>
        read(pid, 'environ').includes(mark) || workingDirectory(pid).startsWith(dataDirectory),
    )
    .map((pid) => ({
      pid: Number(pid),
      command: read(pid, 'cmdline').replaceAll('\0', ' ').trim(),
    }))
    .filter(({ command }) => command !== '');
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(join('/proc', pid, file), 'latin1');
  } catch {
    return '';
  }
}

function workingDirectory(pid: string): string {
  try {
    return readlinkSync(join('/proc', pid, 'cwd'));
  } catch {
    return '';
  }
}
