import type { Spread } from './forecast.ts';
import type { Machine } from './machine.ts';

/** What the services of a job used at most in one run, and the machine where that is known. */
export interface MachineUse {
  readonly job: string;
  /** Runs with samples. */
  readonly runs: number;
  /** The 95th percentile over these runs of the sum of the services' peaks; `null` without samples. */
  readonly memoryBytes: number | null;
  /** The same; 100 is one core. */
  readonly cpuPercent: number | null;
  readonly machine: Machine | null;
  /** `short`: hardly any memory is left; `wasteful`: half the machine would do; else `fits`. */
  readonly verdict: 'short' | 'fits' | 'wasteful' | 'unknown';
}

/** The jobs that a workflow's duration hangs on, one after another. */
export interface CriticalPath {
  readonly workflow: string;
  /** Runs of the workflow that were looked at, and their median duration in milliseconds. */
  readonly runs: number;
  readonly wallMs: number;
  readonly jobs: readonly string[];
  /** The job whose halving would end the workflow soonest, and by how much a run; milliseconds. */
  readonly shorten: { readonly job: string; readonly gainMs: number } | null;
}

/** A limit worth changing, with the machine time a day that is expected to be saved, milliseconds. */
export type TimeoutProposal =
  | {
      /** Runs of a job that went on long after it should have been done. */
      readonly kind: 'limit-job';
      readonly job: string;
      readonly timeoutMs: number;
      readonly hung: number;
      readonly gainMs: number;
    }
  | {
      readonly kind: 'raise-ready' | 'lower-ready';
      readonly service: string;
      readonly presentMs: number;
      readonly timeoutMs: number;
      /** That a healthy start is stopped by the present limit, 0 to 1. */
      readonly chance: number;
      readonly gainMs: number;
    };

/** Machine time of the coming day over all jobs, milliseconds, and what would need less of it. */
export interface NightCapacity {
  readonly runs: number;
  readonly machineMs: Spread;
  readonly machines: readonly MachineUse[];
  readonly paths: readonly CriticalPath[];
  readonly timeouts: readonly TimeoutProposal[];
}
