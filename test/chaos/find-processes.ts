import { readdirSync, readFileSync } from 'node:fs';

/** A living process as `/proc` shows it. */
export interface FoundProcess {
  readonly pid: number;
  readonly command: string;
}

/**
 * Everybody who belongs to a run, found without any of the supervisor's own code: its folder stands
 * in the command line or the environment, or the group or session is that of a program of the run.
 */
export function processesOf(folder: string, leaders: ReadonlySet<number>): readonly FoundProcess[] {
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) return [];
    const stat = read(`/proc/${pid}/stat`);
    const [state, , group, session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie is dead; only its parent can take its number away.
    if (state === undefined || state === '' || state === 'Z' || state === 'X') return [];
    const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
    const belongs =
      leaders.has(Number(group)) ||
      leaders.has(Number(session)) ||
      command.includes(folder) ||
      read(`/proc/${pid}/environ`).includes(folder);
    return belongs ? [{ pid, command }] : [];
  });
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
