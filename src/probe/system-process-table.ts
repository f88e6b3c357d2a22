import { linuxProcessTable } from './linux-process-table.ts';
import { lsofProcessTable } from './lsof-process-table.ts';
import type { ProcessTable } from './process-table.ts';

/** The process table of the operating system this runs on. */
export function systemProcessTable(): ProcessTable {
  return process.platform === 'linux' ? linuxProcessTable() : lsofProcessTable();
}
