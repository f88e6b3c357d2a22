import type { ProcessEntry } from '../processes/process-table.ts';

/** A process of this machine as far as what it uses is concerned. */
export interface ProcessUsage extends ProcessEntry {
  /** Processor time since its start, milliseconds. */
  readonly cpuMs: number;
  /** The same of its children that ended and were waited for; `0` where that is not known. */
  readonly childrenCpuMs: number;
  /** Resident set; pages shared with other processes count in each of them. */
  readonly residentBytes: number;
}

export interface UsagePass {
  readonly processes: readonly ProcessUsage[];
  /** Time this process, or a child of it, was busy with it. */
  readonly costMs: number;
}

/** What a machine can tell about what its processes use. */
export interface UsageTable {
  /** One pass over all processes, in slices, so that nothing else waits long. */
  list(): Promise<UsagePass>;
  /** The same at once; `null` where that would block for long. */
  listNow(): readonly ProcessUsage[] | null;
  /** `null` where that cannot be known. */
  openFiles(pid: number): number | null;
}
