// Adapter: /proc, /sys/fs/cgroup and /dev/kmsg.
import { closeSync, constants, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import {
  killCountFiles,
  type MemoryKills,
  parseKernelLog,
  parseKillCount,
} from './memory-kills.ts';

export interface KernelFiles {
  /** The control groups of this process: every service starts in the same ones. */
  readonly cgroups: string;
  /** Where they are mounted. */
  readonly cgroupRoot: string;
  readonly kernelLog: string;
}

const KERNEL_FILES: KernelFiles = {
  cgroups: '/proc/self/cgroup',
  cgroupRoot: '/sys/fs/cgroup',
  kernelLog: '/dev/kmsg',
};

/** The counters of this machine; on systems without these files nothing is known. */
export function machineMemoryKills(files: KernelFiles = KERNEL_FILES): MemoryKills {
  const file = killCountFiles(tryRead(files.cgroups))
    .map((path) => join(files.cgroupRoot, path))
    .find((candidate) => parseKillCount(tryRead(candidate)) !== null);
  return {
    count: () => (file === undefined ? null : parseKillCount(tryRead(file))),
    log() {
      const text = tryReadLog(files.kernelLog);
      return text === null ? null : parseKernelLog(text);
    },
  };
}

/** Each read yields one record; when there are no more, a read would wait. */
function tryReadLog(file: string): string | null {
  let descriptor: number;
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    return null;
  }
  const record = Buffer.alloc(LONGEST_RECORD);
  const records: string[] = [];
  try {
    for (let count = 0; count < MOST_RECORDS; count += 1) {
      const length = readSync(descriptor, record);
      if (length === 0) break;
      records.push(record.toString('utf8', 0, length));
    }
  } catch {
    // EAGAIN: that was the last one. EPIPE: the log was overwritten meanwhile.
  } finally {
    closeSync(descriptor);
  }
  return records.join('');
}

function tryRead(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The kernel's own limit of a record (`PRINTKRB_RECORD_MAX`, 8 KiB with its fields). */
const LONGEST_RECORD = 8_192;
const MOST_RECORDS = 100_000;
