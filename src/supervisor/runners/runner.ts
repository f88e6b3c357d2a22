import type { ExitStatus, HookConfig, HookName, ProbeConfig, ServiceConfig } from '#domain';
import type { CommandAnswer } from '#probe';
import type { Result } from '#std';

export interface RunRequest {
  readonly service: ServiceConfig;
  /** Complete: base environment, marks of this run, the service's own on top. */
  readonly environment: Readonly<Record<string, string>>;
  /** Absolute; output is appended. */
  readonly logFile: string;
}

/** What a runner tells about one run, in this order; `swept` only after it was asked to sweep. */
export type RunnerReport =
  | {
      readonly type: 'spawned';
      readonly pid: number;
      readonly startTime: string | null;
      /** The image brought a healthcheck for a service that has none of its own. */
      readonly asksImage?: boolean;
    }
  /** Before `spawned`: whoever runs it chose a free port for one that was asked for as 0. */
  | { readonly type: 'port-assigned'; readonly name: string; readonly port: number }
  | { readonly type: 'spawn-failed'; readonly code: string; readonly message: string }
  /** The line of a `log` probe or the newline of a `notify` probe: `seen` answers for it from now on. */
  | { readonly type: 'signalled' }
  /** The leader is gone and all it wrote is in the log. */
  | {
      readonly type: 'exited';
      readonly exit: ExitStatus;
      readonly lastLines: readonly string[];
    }
  | { readonly type: 'swept' };

/** One run of a service, from spawn until nobody of it is left. */
export interface RunningService {
  /** To everyone of the service: its group and those who slipped out of it. Unknown signals are SIGTERM. */
  signal(signal: string): void;
  kill(): void;
  /** Reports `swept` as soon as nobody of the service is left. */
  sweep(): void;
  /** The last lines of output so far. */
  lastLines(): readonly string[];
  /** Whether the line or newline a passive probe waits for has been seen. */
  seen(probe: ProbeConfig): boolean;
  /** The probe as it has to be asked from here; without it, as it is written. */
  reach?(probe: ProbeConfig): ProbeConfig;
  /** How the latest attempt of its `command` probe ended; without it, the command is run here. */
  commandAnswer?(): CommandAnswer | null;
}

/** A service that is going to be started. */
export interface AheadRequest {
  /** As it would be started now. */
  readonly service: ServiceConfig;
  /** Absolute; what the preparations print is appended. */
  readonly logFile: string;
}

/** A `pre_start` hook that is to be run. */
export interface PreStartRequest {
  readonly service: ServiceConfig;
  readonly written: HookConfig;
  /** Absolute; what the preparations print is appended. */
  readonly logFile: string;
  /** Ends the preparations. */
  readonly signal: AbortSignal;
}

/** A `pre_start` hook that can be run now. */
export interface PreStartHook {
  /** What to run on this machine for it. */
  readonly command: HookConfig;
  /** To be called when it has ended, however: what was made for it goes. */
  ended(): void;
}

/** A way to run services: as processes of this machine, or (another runner) as containers. */
export interface Runner {
  start(request: RunRequest, report: (report: RunnerReport) => void): RunningService;
  /**
   * Told once, before anything is started, all services of a graph in which it runs some, in start
   * order and whatever runs them: what takes long and needs nobody can be done already. What fails is
   * told by the start.
   */
  createAhead?(requests: readonly AheadRequest[]): void;
  /**
   * What to run on this machine for a hook of a service, such as `docker exec …`; or why it cannot be
   * run. A runner without this runs no hooks.
   */
  hookCommand?(
    service: ServiceConfig,
    hook: HookName,
    written: HookConfig,
  ): Result<HookConfig, string>;
  /** Makes what a `pre_start` hook runs in; without this it is run as all other hooks are. */
  preparePreStart?(request: PreStartRequest): Promise<Result<PreStartHook, string>>;
}
