import type { PublishConfig } from './acting.ts';
import type { ContainerConfig } from './container.ts';
import type { SourceLocation } from './location.ts';
import type { Healthcheck } from './probe.ts';
import type { ServiceName } from './service-name.ts';

/** What a dependent waits for. The first three are Compose's; the others are ours. */
export type DependencyCondition =
  | 'service_started'
  | 'service_healthy'
  | 'service_completed_successfully'
  | 'service_completed'
  | 'service_log_ready';

export interface Dependency {
  readonly service: ServiceName;
  readonly condition: DependencyCondition;
  /** When false, the dependent starts even though this one failed or is absent. */
  readonly required: boolean;
  /** Restart the dependent when this one is restarted. */
  readonly restart: boolean;
  readonly location?: SourceLocation;
}

export interface RestartPolicy {
  readonly when: 'no' | 'on-failure' | 'always' | 'unless-stopped';
  /** Most restarts in a row; `null` is without limit. */
  readonly maxRetries: number | null;
}

/** A port a service listens on. `auto:NAME` in the file becomes a free port at start. */
export interface PortConfig {
  readonly name?: string;
  /** The port on this machine; 0 asks for a free one. */
  readonly published: number;
  /** The port inside a container; the same as `published` for a process. */
  readonly target: number;
  readonly hostIp?: string;
  readonly protocol: 'tcp' | 'udp';
  readonly location?: SourceLocation;
}

/** What must be there before anything is started. */
export interface Requirements {
  /** Program name → version range, such as `node: ">=22"`. */
  readonly binaries: Readonly<Record<string, string>>;
  /** Environment variables that must be set and not empty. */
  readonly env: readonly string[];
  /** Files that must exist, absolute. */
  readonly files: readonly string[];
}

/** A command of Compose's life-cycle hooks. */
export interface HookConfig {
  /** argv; never a shell string built from input. */
  readonly command: readonly string[];
  readonly workingDir: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Only for containers; `null` is the image's user. */
  readonly user: string | null;
  /** Only for `pre_start` of containers: another image than the service's. */
  readonly image?: string;
  /** Only for containers: with all rights. */
  readonly privileged?: true;
}

/** Commands around a service's life. Each must exit 0. */
export interface Hooks {
  /** Before the service is spawned, one after another. */
  readonly preStart: readonly HookConfig[];
  /** After it is ready, before its dependents may go on. */
  readonly postStart: readonly HookConfig[];
  /** Before its stop signal. */
  readonly preStop: readonly HookConfig[];
}

export const NO_HOOKS: Hooks = { preStart: [], postStart: [], preStop: [] };

/** A node of the graph, normalised: every default applied, every path absolute. */
export interface ServiceConfig {
  readonly name: ServiceName;
  /** A `service` keeps running and becomes ready; a `task` runs to completion. */
  readonly type: 'service' | 'task';
  /** `docker` when there is an image, `process` otherwise. */
  readonly runner: 'process' | 'docker';
  readonly image: string | null;
  /** argv; empty only for a container that runs its image's default. */
  readonly command: readonly string[];
  readonly workingDir: string;
  /** Complete: `env_file` and `environment` merged. The job's own environment is added at spawn. */
  readonly environment: Readonly<Record<string, string>>;
  readonly ports: readonly PortConfig[];
  readonly dependsOn: readonly Dependency[];
  readonly healthcheck: Healthcheck | null;
  /** Its failure fails the run and rolls everything back. */
  readonly critical: boolean;
  readonly restart: RestartPolicy;
  /** Longest time from spawn to ready (for a task: to completion). */
  readonly readyTimeoutMs: number;
  readonly stopSignal: string;
  readonly stopGracePeriodMs: number;
  readonly successExitCodes: readonly number[];
  readonly requires: Requirements;
  readonly hooks: Hooks;
  /** `null` for a process. */
  readonly container: ContainerConfig | null;
  readonly location: SourceLocation;
}

export interface HealthGateConfig {
  readonly kind: 'health';
  readonly name: string;
  readonly needs: readonly string[];
  /** Longest time for the whole graph to become ready. */
  readonly startupMs: number;
  /** Slowest answer of any service's probe. */
  readonly responseMs: number;
  /** Least overall health score, 0 to 100. */
  readonly score: number;
  readonly location: SourceLocation;
}

export interface CommandGateConfig {
  readonly kind: 'command';
  readonly name: string;
  /** Other gates that must pass first. */
  readonly needs: readonly string[];
  /** argv, never a shell string built from input. */
  readonly command: readonly string[];
  readonly workingDir: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Globs of JUnit files the command writes, relative to the project's directory. */
  readonly junit: readonly string[];
  readonly retries: number;
  readonly timeoutMs: number;
  readonly location: SourceLocation;
}

export type GateConfig = HealthGateConfig | CommandGateConfig;

/** Everything a run needs to know, valid and complete. */
export interface Config {
  readonly name: string;
  /** Absolute; relative paths of the file resolve against it. */
  readonly directory: string;
  /** The files that were read, in order, relative to `directory` where possible. */
  readonly files: readonly string[];
  readonly environment: string | null;
  readonly services: readonly ServiceConfig[];
  /** Services that none of the active profiles selects. */
  readonly unselected: readonly { readonly name: string; readonly profiles: readonly string[] }[];
  readonly gates: readonly GateConfig[];
  readonly triage: {
    readonly rules: readonly string[];
    readonly rerun: { readonly when: 'never' | 'retry-safe'; readonly max: number };
  };
  readonly history: { readonly store: string; readonly keepMs: number };
  readonly publish: PublishConfig;
  /** At most this many nodes starting at once; `null` is without limit. */
  readonly concurrency: number | null;
}
