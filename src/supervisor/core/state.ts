import type { ServiceGraph, ServiceName } from '#domain';
import type { NodeLife } from './life.ts';
import { planSupervision, type SupervisionPlan } from './plan.ts';

/** What the graph as a whole is doing. */
export type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'bringing-up' }
  /** Settled; restarts and liveness go on. */
  | { readonly kind: 'up' }
  | { readonly kind: 'rolling-back'; readonly because: ServiceName }
  /** Everything is stopped again; `stop` has still to be called. */
  | { readonly kind: 'rolled-back' }
  | {
      readonly kind: 'stopping';
      readonly since: number;
      /** Set when a rollback was under way: its end is still owed. */
      readonly culprit: ServiceName | null;
      readonly sweeping: boolean;
    }
  | { readonly kind: 'finished' };

/** What is remembered of a node across its runs. */
export interface NodeMemory {
  readonly generation: number;
  /** Restarts in a row: since it was last up for long enough to count as stable. */
  readonly restarts: number;
  /** When it last failed, newest last; only those the circuit breaker still counts. */
  readonly failures: readonly number[];
  /** How often in a row the circuit breaker opened. */
  readonly openings: number;
  /** Measured spawn to ready (a task: to completion) of the latest run. */
  readonly readyAfterMs: number | null;
  readonly everReady: boolean;
  /** It failed, and has not been ready since. */
  readonly hasFailed: boolean;
  /** `pre_start` hooks that have succeeded: as in Compose they are not run again. */
  readonly prepared: number;
  /** How long the hooks before the first spawn took. */
  readonly preparingMs: number;
  /** Starts in a row that found the free port taken that had been chosen for it. */
  readonly portRetries: number;
  /** Without a healthcheck of its own it has that of its image. */
  readonly asksImage: boolean;
  /** What the journal was last told about its holds, as JSON. */
  readonly reportedHolds: string;
}

/** Everything the supervisor knows. Positions are those of the plan; nothing in it is ever changed. */
export interface SupervisorState {
  readonly plan: SupervisionPlan;
  readonly phase: Phase;
  readonly startedAt: number;
  readonly lastReadyAt: number;
  readonly lives: readonly NodeLife[];
  readonly memories: readonly NodeMemory[];
  /** Nodes whose edges are met and that wait for a place, first come first. */
  readonly queue: readonly number[];
  /** Nodes on their way from the first hook to ready. */
  readonly starting: number;
  /** Nodes that have a process. */
  readonly running: number;
  /** Nodes the bring-up still waits for. */
  readonly undecided: number;
  readonly killed: readonly ServiceName[];
  /** Nodes whose holds changed since the journal was last told. */
  readonly staleHolds: ReadonlySet<number>;
  /** No grace period ends later than this. */
  readonly killAt: number | null;
  /** State of the generator the jitter is drawn from. */
  readonly seed: number;
}

const NEW_MEMORY: NodeMemory = {
  asksImage: false,
  generation: 0,
  restarts: 0,
  failures: [],
  openings: 0,
  readyAfterMs: null,
  everReady: false,
  hasFailed: false,
  prepared: 0,
  preparingMs: 0,
  portRetries: 0,
  reportedHolds: '',
};

export function initialState(graph: ServiceGraph, seed: number): SupervisorState {
  const plan = planSupervision(graph);
  return {
    plan,
    phase: { kind: 'idle' },
    startedAt: 0,
    lastReadyAt: 0,
    lives: plan.nodes.map(() => ({ kind: 'waiting' })),
    memories: plan.nodes.map(() => NEW_MEMORY),
    queue: [],
    starting: 0,
    running: 0,
    undecided: plan.nodes.length,
    killed: [],
    staleHolds: new Set(),
    killAt: null,
    seed,
  };
}
