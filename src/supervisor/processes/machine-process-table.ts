// Adapter: /proc, and `ps` where there is none.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parsePs } from './parse-ps.ts';
import { parseStat } from './parse-stat.ts';
import type { ProcessEntry, ProcessTable } from './process-table.ts';

/** The processes of this machine. */
export function machineProcessTable(): ProcessTable {
  return existsSync('/proc/self/stat') ? procTable() : psTable();
}

function procTable(): ProcessTable {
  return {
    look: (pid) => parseStat(tryRead(`/proc/${pid}/stat`)),
    list(skip) {
      const entries: ProcessEntry[] = [];
      for (const name of readdirSync('/proc')) {
        const pid = Number(name);
        if (!Number.isInteger(pid) || skip?.has(pid)) continue;
        const stat = parseStat(tryRead(`/proc/${pid}/stat`));
        if (!stat) continue;
        const environment = stat.zombie ? '' : tryRead(`/proc/${pid}/environ`);
        entries.push({
          ...stat,
          lease: variable(environment, 'SIGNALBOX_LEASE'),
          service: variable(environment, 'SIGNALBOX_SERVICE'),
        });
      }
      return entries;
    },
  };
}

/** `ps` shows no environments: members are found by group and parent only. */
function psTable(): ProcessTable {
  const columns = 'pid=,ppid=,pgid=,state=,lstart=';
  function ps(selection: readonly string[]): readonly ProcessEntry[] {
    try {
      return parsePs(
        execFileSync('ps', [...selection, '-o', columns], {
          encoding: 'utf8',
          env: { PATH: '/bin:/usr/bin', LC_ALL: 'C' },
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      );
    } catch {
      return [];
    }
  }
  return {
    look: (pid) => ps(['-p', String(pid)])[0] ?? null,
    list: () => ps(['-A']),
  };
}

function variable(environment: string, name: string): string | null {
  const start = environment.startsWith(`${name}=`) ? 0 : environment.indexOf(`\0${name}=`) + 1;
  if (start === 0 && !environment.startsWith(`${name}=`)) return null;
  const from = start + name.length + 1;
  const end = environment.indexOf('\0', from);
  return environment.slice(from, end < 0 ? undefined : end);
}

/** A process may end between two looks at it, or belong to somebody else. */
function tryRead(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
