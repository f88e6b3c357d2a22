import type { ServiceGraph, ServiceName } from '#domain';
import type { Journal } from '#journal';
import type { LogMatching } from '#probe';
import type { Clock, Random, Result } from '#std';
import type { EngineFacts } from './runners/docker/engine-facts.ts';

/** How the first bring-up ended. */
export type BringUpOutcome =
  /** Every node is ready or completed, or failed without being critical (the journal says which). */
  | { readonly kind: 'ready' }
  /** A critical node failed; everything that had been started is stopped again. */
  | { readonly kind: 'failed'; readonly culprit: ServiceName }
  /** `stop` was called before the graph was ready. */
  | { readonly kind: 'stopped' };

export interface SupervisionInput {
  readonly graph: ServiceGraph;
  /** Its first event, `run.started`, has been appended. */
  readonly journal: Journal;
  readonly clock: Clock;
  readonly random: Random;
  /** Loaded for the probes of this graph. */
  readonly logMatching: LogMatching;
  /** Absolute. Service logs go to `services/<name>.log` in it, the lease to `lease.ndjson`. */
  readonly runDirectory: string;
  /** The environment of every child, cleaned already; a service's own is laid over it. */
  readonly environment: Readonly<Record<string, string>>;
  /** What pre-flight found; `null` when it is not known: it is asked before the first container. */
  readonly engine: EngineFacts | null;
  /** The argv that runs the guardian; the lease file's path is appended. `null`: no guardian. */
  readonly guardianCommand: readonly string[] | null;
}

/** A running graph. */
export interface Supervision {
  /**
   * Variables for whatever else is started in this run, such as gates: the guardian and the final
   * sweep know by them what to end.
   */
  readonly marks: Readonly<Record<string, string>>;
  /**
   * Where each service can be reached, as variables (`SIGNALBOX_<SERVICE>_HOST`, `_PORT`, `_URL`,
   * `_<NAME>_PORT`): complete once `settled` has resolved, and newer after a restart took another port.
   */
  discovery(): Readonly<Record<string, string>>;
  /** Resolves once: after the bring-up, and when that failed after the rollback too. Never rejects. */
  readonly settled: Promise<BringUpOutcome>;
  /** Resolves when a critical service fails for good after the graph was ready. */
  readonly broken: Promise<ServiceName>;
  /**
   * Stops everything in reverse order: stop signal, grace period, SIGKILL to the whole group.
   * Every call returns the same end; a call with `deadlineMs` shortens a stop that is under way.
   */
  stop(options?: { readonly deadlineMs?: number }): Promise<void>;
  /** Stops the service, starts it again, and resolves when it is ready (a task: completed) or failed. */
  restart(service: ServiceName): Promise<Result<void, string>>;
}
