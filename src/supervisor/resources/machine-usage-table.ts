// Adapter: /proc, and `ps` where there is none.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { PS_USAGE_COLUMNS, parsePsUsage } from './parse-ps-usage.ts';
import { parseAuxiliaryVector, parseUsage, type StatUnits } from './parse-usage.ts';
import type { ProcessUsage, UsageTable } from './usage-table.ts';

/** What the processes of this machine use. */
export function machineUsageTable(): UsageTable {
  return existsSync('/proc/self/stat') ? procUsageTable() : psUsageTable();
}

interface Marks {
  readonly startTime: string;
  readonly lease: string | null;
  readonly service: string | null;
}

function procUsageTable(): UsageTable {
  const units = parseAuxiliaryVector(tryReadBytes('/proc/self/auxv'));
  /** An environment never changes from outside: each is read once. */
  let known = new Map<number, Marks>();

  function* walk(found: ProcessUsage[]): Generator<void> {
    const seen = new Map<number, Marks>();
    for (const name of readdirSync('/proc')) {
      const pid = Number(name);
      if (!Number.isInteger(pid)) continue;
      const usage = readUsage(pid, units);
      if (usage) {
        const before = known.get(pid);
        const marks = before?.startTime === usage.startTime ? before : readMarks(usage);
        seen.set(pid, marks);
        found.push({ ...usage, lease: marks.lease, service: marks.service });
      }
      yield;
    }
    known = seen;
  }

  return {
    async list() {
      const found: ProcessUsage[] = [];
      const walking = walk(found);
      let costMs = 0;
      let since = performance.now();
      while (!walking.next().done) {
        if (performance.now() - since < SLICE_MS) continue;
        costMs += performance.now() - since;
        await new Promise((resolve) => setImmediate(resolve));
        since = performance.now();
      }
      return { processes: found, costMs: costMs + performance.now() - since };
    },
    listNow() {
      const found: ProcessUsage[] = [];
      for (const _ of walk(found));
      return found;
    },
    openFiles(pid) {
      try {
        return readdirSync(`/proc/${pid}/fd`).length;
      } catch {
        // It has ended, or belongs to somebody else.
        return null;
      }
    },
  };
}

function readUsage(pid: number, units: StatUnits) {
  return parseUsage(tryReadBytes(`/proc/${pid}/stat`).toString('latin1'), units);
}

function readMarks({ pid, startTime }: Pick<ProcessUsage, 'pid' | 'startTime'>): Marks {
  const environment = `\0${tryReadBytes(`/proc/${pid}/environ`).toString('latin1')}`;
  return {
    startTime,
    lease: variable(environment, 'SIGNALBOX_LEASE'),
    service: variable(environment, 'SIGNALBOX_SERVICE'),
  };
}

function variable(environment: string, name: string): string | null {
  const start = environment.indexOf(`\0${name}=`);
  if (start < 0) return null;
  const from = start + name.length + 2;
  const end = environment.indexOf('\0', from);
  return environment.slice(from, end < 0 ? undefined : end);
}

/** A process may end between two looks at it, or belong to somebody else. */
function tryReadBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

/** `ps` shows no environments, and asking for open files would take seconds. */
export function psUsageTable(): UsageTable {
  return {
    list: () =>
      new Promise((resolve) => {
        const since = performance.now();
        const env = { PATH: '/bin:/usr/bin', LC_ALL: 'C' };
        const options = { encoding: 'utf8', env, maxBuffer: 64 * 1_048_576 } as const;
        execFile('ps', ['-A', '-o', PS_USAGE_COLUMNS], options, (error, output) =>
          resolve({
            processes: error ? [] : parsePsUsage(output),
            costMs: performance.now() - since,
          }),
        );
      }),
    listNow: () => null,
    openFiles: () => null,
  };
}

/** Readiness and exits are seen no later than this. */
const SLICE_MS = 1;
