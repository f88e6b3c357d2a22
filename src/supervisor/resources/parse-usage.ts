import { parseStat } from '../processes/parse-stat.ts';
import type { ProcessUsage } from './usage-table.ts';

/** Units of `/proc/<pid>/stat` on this machine. */
export interface StatUnits {
  readonly ticksPerSecond: number;
  readonly pageBytes: number;
}

/** Reads what a process uses from `/proc/<pid>/stat` (proc_pid_stat(5)); `null` for a dead one. */
export function parseUsage(
  text: string,
  units: StatUnits,
): Omit<ProcessUsage, 'lease' | 'service'> | null {
  const identity = parseStat(text);
  if (identity === null || identity.zombie) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const field = (number: number) => Number(fields[number - FIRST_FIELD] ?? 0);
  const tickMs = 1_000 / units.ticksPerSecond;
  return {
    ...identity,
    cpuMs: (field(UTIME) + field(STIME)) * tickMs,
    childrenCpuMs: (field(CUTIME) + field(CSTIME)) * tickMs,
    residentBytes: field(RSS) * units.pageBytes,
  };
}

/** Numbers of the fields in the manual page; the first after the name is the state. */
const FIRST_FIELD = 3;
const UTIME = 14;
const STIME = 15;
const CUTIME = 16;
const CSTIME = 17;
const RSS = 24;

/**
 * The units from the kernel's auxiliary vector (getauxval(3)): pairs of 64-bit words, of which
 * `AT_PAGESZ` is 6 and `AT_CLKTCK` 17. What is missing gets the value nearly every machine has.
 */
export function parseAuxiliaryVector(bytes: Buffer): StatUnits {
  const found = new Map<number, number>();
  for (let at = 0; at + 16 <= bytes.length; at += 16) {
    found.set(Number(bytes.readBigUInt64LE(at)), Number(bytes.readBigUInt64LE(at + 8)));
  }
  return { pageBytes: found.get(6) ?? 4_096, ticksPerSecond: found.get(17) ?? 100 };
}
