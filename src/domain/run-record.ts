import type { NodeSummary, RunOutcome } from './event.ts';
import type { ExitStatus, FailureReason } from './failure-reason.ts';
import type { Fault } from './fault.ts';
import type { GateResult } from './gate.ts';
import type { UsualReadyTime } from './history.ts';
import type { Hold } from './hold.ts';
import type { RunContext } from './run-context.ts';
import type { ServiceName } from './service-name.ts';
import type { WhatIf } from './what-if.ts';

/** The life of a node as a reader of the journal sees it. */
export type ServiceStatus =
  | 'waiting'
  | 'starting'
  | 'ready'
  | 'unhealthy'
  | 'restarting'
  | 'completed'
  | 'failed'
  | 'skipped'
  | 'stopping'
  | 'stopped';

export interface ServiceRecord extends NodeSummary {
  readonly status: ServiceStatus;
  readonly holds: readonly Hold[];
  readonly pid: number | null;
  readonly startTime: string | null;
  readonly logFile: string | null;
  /** Epoch milliseconds; `null` when it has not happened. */
  readonly spawnedAt: number | null;
  readonly readyAt: number | null;
  readonly endedAt: number | null;
  readonly readyAfterMs: number | null;
  readonly responseMs: number | null;
  readonly probeDetail: string | null;
  readonly probeAttempts: number;
  readonly restarts: number;
  /** Highest of the samples; `null` before the first. */
  readonly peakCpuPercent: number | null;
  readonly peakMemoryBytes: number | null;
  readonly peakOpenFiles: number | null;
  readonly exit: ExitStatus | null;
  /** The first failure; kept when the node was stopped or restarted later. */
  readonly failure: FailureReason | null;
  /** When the first failure happened. */
  readonly failedAt: number | null;
  readonly lastLines: readonly string[];
  readonly skippedBecause: ServiceName | null;
  /** Dependencies it lost while it was running, earliest first, with the time. */
  readonly lost: readonly { readonly dependency: ServiceName; readonly at: number }[];
  /** What earlier runs say of its ready time. Added when a run is looked back at, never journaled. */
  readonly usualReady?: UsualReadyTime;
}

export interface BringUp {
  readonly wallMs: number;
  readonly lowerBoundMs: number;
  readonly criticalPath: readonly ServiceName[];
  /** Added when a run is looked back at, never journaled. */
  readonly whatIf?: WhatIf;
}

/** When a gate ran, epoch milliseconds; `finishedAt` is `null` while it runs. */
export interface GateTime {
  readonly gate: string;
  readonly startedAt: number;
  readonly finishedAt: number | null;
}

/** What a replay of a journal yields: everything anyone knows about a run. Written as `status.json`. */
export interface RunRecord {
  readonly schema: 'signalbox.status/1';
  readonly version: string;
  readonly project: string;
  readonly directory: string;
  readonly configFiles: readonly string[];
  readonly supervisorPid: number;
  readonly context: RunContext;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly outcome: RunOutcome | 'running';
  /**
   * What the run ended with. Failed tests of later steps make the outcome `failed` and leave this alone:
   * the step that ran them has said so already.
   */
  readonly exitCode: number | null;
  readonly services: readonly ServiceRecord[];
  /** Names of the configured gates, in order; `gates` holds those that finished, and the tests of later steps. */
  readonly gateNames: readonly string[];
  readonly gates: readonly GateResult[];
  /** Gates that began, in that order. */
  readonly gateTimes?: readonly GateTime[];
  readonly faults: readonly Fault[];
  readonly bringUp: BringUp | null;
  readonly rollback: { readonly because: ServiceName; readonly at: number } | null;
  readonly signal: string | null;
  /** Events replayed; the journal's last `seq`. */
  readonly lastSeq: number;
}
