import type { ExitStatus, HookName, ProbeOutcome } from '#domain';

/** The timers a node may have, at most one of each kind at a time. */
export type NodeTimer = 'probe' | 'ready-timeout' | 'grace' | 'abandon' | 'pause';

/** The timers of the whole graph. */
export type GraphTimer = 'report-holds' | 'deadline-stop' | 'deadline-kill';

/** What happens to the graph from outside: the input of the state machine. `node` is a position. */
export type SupervisorSignal =
  | { readonly type: 'start' }
  | {
      readonly type: 'spawned';
      readonly node: number;
      readonly generation: number;
      readonly pid: number;
      readonly startTime: string | null;
      readonly logFile: string;
      /** When the spawn began; starts that are decided together are carried out one after another. */
      readonly spawnedAt: number;
      /** Its image brought a healthcheck, which its engine carries out. */
      readonly asksImage?: boolean;
    }
  | {
      readonly type: 'spawn-failed';
      readonly node: number;
      readonly generation: number;
      readonly code: string;
      readonly message: string;
    }
  /** A line a `log` probe waits for, or the newline a `notify` probe waits for. */
  | { readonly type: 'signalled'; readonly node: number; readonly generation: number }
  | {
      readonly type: 'probed';
      readonly node: number;
      readonly generation: number;
      readonly outcome: ProbeOutcome;
      /** Nobody listens, and `stirred` will tell when that may have changed. */
      readonly watched: boolean;
      /** The last lines of output so far, for a failure that this attempt decides. */
      readonly lastLines: readonly string[];
      /** Who listens instead of the service, when the probe was answered by somebody else. */
      readonly stranger: {
        readonly port: number;
        readonly pid: number;
        readonly command: string;
      } | null;
    }
  /** Sockets have come or gone on this machine since its port refused: somebody may listen now. */
  | { readonly type: 'stirred'; readonly node: number; readonly generation: number }
  /** A hook that could not be started ends with 126 or 127, as a shell says it. */
  | {
      readonly type: 'hook-finished';
      readonly node: number;
      readonly generation: number;
      readonly hook: HookName;
      readonly index: number;
      readonly exit: ExitStatus;
      readonly durationMs: number;
      /** The last lines of the hook's own output. */
      readonly lastLines: readonly string[];
    }
  /** The leader has exited and its output is on disk. */
  | {
      readonly type: 'exited';
      readonly node: number;
      readonly generation: number;
      readonly exit: ExitStatus;
      readonly lastLines: readonly string[];
    }
  /** Nobody of the node's process group or session is left. */
  | { readonly type: 'swept'; readonly node: number; readonly generation: number }
  | {
      readonly type: 'timer';
      readonly node: number;
      readonly generation: number;
      readonly timer: NodeTimer;
      /** The last lines of output so far, for a failure that a timer decides. */
      readonly lastLines: readonly string[];
    }
  | { readonly type: 'graph-timer'; readonly timer: GraphTimer }
  | { readonly type: 'stop'; readonly deadlineMs: number | null }
  | { readonly type: 'restart'; readonly node: number }
  /** Nothing that carries this run's mark is left on the machine. */
  | { readonly type: 'all-swept' };
