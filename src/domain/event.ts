import type { DependencyCondition } from './config.ts';
import type { ExitStatus, FailureReason, HookName } from './failure-reason.ts';
import type { Fault } from './fault.ts';
import type { GateResult } from './gate.ts';
import type { Hold } from './hold.ts';
import type { RunContext } from './run-context.ts';
import type { ServiceName } from './service-name.ts';

/** A node as the journal's first event describes it, so that a replay needs no other file. */
export interface NodeSummary {
  readonly name: ServiceName;
  readonly type: 'service' | 'task';
  readonly runner: 'process' | 'docker';
  readonly critical: boolean;
  readonly dependsOn: readonly {
    readonly service: ServiceName;
    readonly required: boolean;
    /** Absent in journals of versions that did not tell; `service_healthy` is the likeliest. */
    readonly condition?: DependencyCondition;
  }[];
  readonly ports: readonly number[];
  /** `tcp 5432`; `null` without a healthcheck. */
  readonly probe: string | null;
}

/** What happened. Only facts; nothing is formatted here. */
export type EventBody =
  | {
      readonly type: 'run.started';
      readonly version: string;
      readonly project: string;
      /** The configuration's directory, absolute. */
      readonly directory: string;
      readonly configFiles: readonly string[];
      readonly supervisorPid: number;
      readonly context: RunContext;
      readonly nodes: readonly NodeSummary[];
      readonly gates: readonly string[];
    }
  | { readonly type: 'preflight.failed'; readonly faults: readonly Fault[] }
  | { readonly type: 'leftover.removed'; readonly what: string; readonly pid: number | null }
  | {
      readonly type: 'service.held';
      readonly service: ServiceName;
      readonly holds: readonly Hold[];
    }
  | {
      readonly type: 'service.spawned';
      readonly service: ServiceName;
      readonly pid: number;
      /** Kernel start time of the process, so that a reused pid is never taken for it; `null` where unknown. */
      readonly startTime: string | null;
      readonly attempt: number;
      /** Relative to the run's folder. */
      readonly logFile: string;
    }
  | {
      /** Written when what a probe sees changes, not for each attempt. */
      readonly type: 'probe.changed';
      readonly service: ServiceName;
      readonly ok: boolean;
      readonly detail: string;
      /** Attempts so far. */
      readonly attempts: number;
      readonly durationMs: number;
    }
  | {
      readonly type: 'service.ready';
      readonly service: ServiceName;
      readonly readyAfterMs: number;
      /** What the deciding probe saw; `null` without a healthcheck. */
      readonly detail: string | null;
      /** How long the deciding attempt took; `null` for probes that do not ask. */
      readonly responseMs: number | null;
    }
  | {
      readonly type: 'task.completed';
      readonly service: ServiceName;
      readonly exit: ExitStatus;
      readonly durationMs: number;
    }
  | {
      readonly type: 'service.exited';
      readonly service: ServiceName;
      readonly exit: ExitStatus;
      readonly expected: boolean;
    }
  | {
      /** A free port was chosen for `auto:NAME`. */
      readonly type: 'port.assigned';
      readonly service: ServiceName;
      readonly name: string;
      readonly port: number;
    }
  | {
      readonly type: 'hook.finished';
      readonly service: ServiceName;
      readonly hook: HookName;
      /** Position in its list, from 0. */
      readonly index: number;
      readonly exit: ExitStatus;
      readonly durationMs: number;
    }
  | {
      /** The process tree, or the container, at one moment. `null` where it cannot be known. */
      readonly type: 'resource.sampled';
      readonly service: ServiceName;
      /** Of one core since the sample before: 100 is one core busy all the time. */
      readonly cpuPercent: number | null;
      readonly memoryBytes: number | null;
      readonly openFiles: number | null;
      readonly processes: number | null;
    }
  | {
      readonly type: 'service.unhealthy';
      readonly service: ServiceName;
      readonly failures: number;
      readonly detail: string;
    }
  | { readonly type: 'service.recovered'; readonly service: ServiceName; readonly detail: string }
  | {
      readonly type: 'service.restarting';
      readonly service: ServiceName;
      readonly attempt: number;
      readonly delayMs: number;
    }
  | {
      readonly type: 'service.failed';
      readonly service: ServiceName;
      readonly reason: FailureReason;
      /** The last lines of its output, verbatim. */
      readonly lastLines: readonly string[];
    }
  | {
      readonly type: 'service.skipped';
      readonly service: ServiceName;
      readonly because: ServiceName;
    }
  | {
      readonly type: 'service.lost-dependency';
      readonly service: ServiceName;
      readonly dependency: ServiceName;
    }
  | { readonly type: 'service.stopping'; readonly service: ServiceName; readonly signal: string }
  | { readonly type: 'service.killed'; readonly service: ServiceName }
  | { readonly type: 'service.stopped'; readonly service: ServiceName }
  | {
      readonly type: 'graph.ready';
      readonly wallMs: number;
      /** The longest chain of measured start times: no order could have been faster. */
      readonly lowerBoundMs: number;
      readonly criticalPath: readonly ServiceName[];
    }
  | { readonly type: 'rollback.started'; readonly because: ServiceName }
  | { readonly type: 'gate.started'; readonly gate: string; readonly attempt: number }
  | { readonly type: 'gate.finished'; readonly result: GateResult }
  | { readonly type: 'signal.received'; readonly signal: string }
  | { readonly type: 'shutdown.started' }
  | {
      readonly type: 'shutdown.finished';
      readonly durationMs: number;
      readonly killed: readonly ServiceName[];
    }
  | { readonly type: 'run.finished'; readonly outcome: RunOutcome; readonly exitCode: number }
  | {
      /**
       * What steps of others said of their tests while the services were held up for them; read when all
       * was down, so that it alone may follow `run.finished`.
       */
      readonly type: 'steps.reported';
      readonly result: GateResult;
    };

export type RunOutcome = 'passed' | 'failed' | 'cancelled' | 'not-started';

/** One line of `journal.ndjson`. */
export type JournalEvent = EventBody & {
  /** Counts from 1 without a gap. */
  readonly seq: number;
  /** Wall-clock time, milliseconds since the epoch. */
  readonly at: number;
};

export type EventType = EventBody['type'];
