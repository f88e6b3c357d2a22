/** A process of this machine as far as cleaning up is concerned. */
export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly session: number;
  /** Kernel start time, comparable as text only; together with `pid` it names a process for ever. */
  readonly startTime: string;
  /** Already dead, waiting to be collected by its parent. */
  readonly zombie: boolean;
  /** `SIGNALBOX_LEASE` of its environment; `null` where that cannot be read. */
  readonly lease: string | null;
  /** `SIGNALBOX_SERVICE` of its environment. */
  readonly service: string | null;
}

/** What a machine can tell about its processes. Every answer is a snapshot, old at once. */
export interface ProcessTable {
  /** `null` when there is no such process. */
  look(pid: number): Pick<ProcessEntry, 'startTime' | 'zombie'> | null;
  /** All processes, without those of `skip` where that saves work. */
  list(skip?: ReadonlySet<number>): readonly ProcessEntry[];
}
