/** Where a process stands among the others. */
export interface ProcessPlace {
  readonly pid: number;
  readonly parentPid: number;
  readonly groupId: number;
  readonly sessionId: number;
  readonly startTime: string | null;
}

/** The marks the supervisor puts into the environment of what it starts. */
export interface ProcessMarks {
  /** `SIGNALBOX_RUN_ID`. */
  readonly runId: string | null;
  /** `SIGNALBOX_SERVICE`. */
  readonly service: string | null;
}

/** What an operating system tells about processes and the ports they listen on. */
export interface ProcessTable {
  /**
   * Pids that listen on a TCP port of this machine, without repetition. `likely` is a process whose
   * descent is looked at first; when all listeners are found there the rest is not searched. Empty
   * when nobody listens or the listener's process cannot be seen.
   */
  listenersOf(port: number, likely: number | null): Promise<readonly number[]>;
  /** Whether anybody listens on the port, seen or not; `null` where that cannot be told. */
  isListenedOn(port: number): Promise<boolean | null>;
  placeOf(pid: number): Promise<ProcessPlace | null>;
  commandOf(pid: number): Promise<string | null>;
  marksOf(pid: number): Promise<ProcessMarks>;
}
