import type { ExitStatus, FailureReason, ProbeOutcome, ServiceName } from '#domain';

/** One process (or container) of a node, from the request to start it until nothing of it is left. */
export interface Run {
  /** Counts the starts of a node from 1; events of an earlier run are recognised by it and dropped. */
  readonly generation: number;
  /** When its spawn began; while `pid` is `null`, when that was decided. */
  readonly requestedAt: number;
  /** `null` until the runner has reported the process. */
  readonly pid: number | null;
  /** Its `log` or `notify` line has been seen. */
  readonly signalled: boolean;
}

/** It will be started again. */
export type Again = Extract<Afterwards, { readonly kind: 'again' }>;

/** What the probe has said of a run so far. */
export interface Probing {
  readonly attempts: number;
  /** Successes in a row while starting, failures in a row after ready. */
  readonly streak: number;
  readonly ok: boolean | null;
  readonly detail: string | null;
  /** When a change of what the probe sees was last written to the journal. */
  readonly reportedAt: number;
  /** Until when the attempts made while `watched` would have lasted at the pace of polling. */
  readonly paidUntil: number;
  readonly inFlight: boolean;
  /** `stirred` will tell when asking again is worth it. */
  readonly watched: boolean;
  /** A line arrived during an attempt: look again as soon as it ends. */
  readonly lookAgain: boolean;
}

/** Why a waiting node may not start although its edges allow it. */
export type Pause = 'backoff' | 'circuit-open';

/** Where a node goes when nothing of its process is left. */
export type Afterwards =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  /** Start again as soon as the edges allow it, not before `notBefore`. */
  | {
      readonly kind: 'again';
      readonly notBefore: number;
      readonly pause: Pause | null;
    };

/**
 * The life of a node.
 *
 * ```
 *              edges met, a place free            probe ok k times
 *  ┌─────────┐ ─────────────────────▶ ┌──────────┐ ─────────────▶ ┌───────┐ ◀─ ok ─ ┌───────────┐
 *  │ waiting │                        │ starting │                │ ready │ ─ fails ▶│ unhealthy │
 *  └─────────┘ ◀──── again ─────┐     └──────────┘                └───────┘          └───────────┘
 *    │  │ ▲                     │       │  │ │ exit of a task         │                  │
 *    │  │ └── pausing ◀── again ┤       │  │ └──────▶ completed       │ exit, stop, restart
 *    │  │                       │       │  └── exit, timeout, stranger┴──────────────────┤
 *    │  │                       │       │ could not be spawned                           ▼
 *    │  │                       │       │                                          ┌────────┐
 *    │  │                       └───────┼──────────────────────────────────────────│ ending │
 *    │  └─ a required node failed ─▶ skipped                                       └────────┘
 *    │                                  ▼                                            │    │
 *    │                                failed ◀───────────── failed ──────────────────┘    │
 *    └──── stop ───────────────────▶ stopped ◀──────────── stopped ───────────────────────┘
 * ```
 *
 * A node with hooks takes a longer way; a hook that fails or is too slow leads to `ending` and `failed`:
 *
 * ```
 *  waiting ─▶ preparing ─ each pre_start exits 0 ─▶ starting ─ probe ok, or the task's exit ─▶
 *             │ ▲                                   finalising ─ each post_start exits 0 ─▶ ready, completed
 *             └─┘ a dependency was lost meanwhile: back to waiting
 *
 *  ready, unhealthy ─ stop, restart ─▶ ending: pre_stop hooks, at most a grace period ─▶ stop signal
 * ```
 *
 * `ending` lasts until the leader has exited, its output is written, and nobody of its group is left.
 */
export type NodeLife =
  | { readonly kind: 'waiting' }
  /** Its `pre_start` hook of that position is running. */
  | { readonly kind: 'preparing'; readonly run: Run; readonly hook: number }
  | { readonly kind: 'starting'; readonly run: Run; readonly probing: Probing }
  /** Ready, or completed, but for its `post_start` hook of that position, which is running. */
  | {
      readonly kind: 'finalising';
      readonly run: Run;
      readonly probing: Probing;
      readonly hook: number;
      /** What made it ready; `null` without a probe. */
      readonly outcome: ProbeOutcome | null;
      /** How its process ended, where ending is its purpose. */
      readonly completion: ExitStatus | null;
    }
  | {
      readonly kind: 'ready' | 'unhealthy';
      readonly run: Run;
      readonly readyAt: number;
      readonly probing: Probing;
    }
  | {
      readonly kind: 'ending';
      readonly run: Run;
      readonly exit: ExitStatus | null;
      /** A stop was asked for: the journal has `service.stopping`, and gets `service.stopped`. */
      readonly announced: boolean;
      readonly killed: boolean;
      /** The `pre_stop` hook that is running, unless its time is over: the stop signal waits for it. */
      readonly preStop: 'running' | 'late' | null;
      readonly afterwards: Afterwards;
    }
  | {
      readonly kind: 'pausing';
      readonly pause: Pause;
      readonly until: number;
    }
  | { readonly kind: 'completed'; readonly exit: ExitStatus; readonly durationMs: number }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | { readonly kind: 'skipped'; readonly because: ServiceName }
  | { readonly kind: 'stopped' };

/** A node that has a process, or had one whose group is not known to be gone yet. */
export type LifeWithRun = Extract<NodeLife, { readonly run: Run }>;

/** Up as far as others can see: it can lose a dependency, and can be asked to end. */
export type UpLife = Extract<
  NodeLife,
  { readonly kind: 'preparing' | 'starting' | 'finalising' | 'ready' | 'unhealthy' }
>;
export type PreparingLife = Extract<NodeLife, { readonly kind: 'preparing' }>;
export type FinalisingLife = Extract<NodeLife, { readonly kind: 'finalising' }>;
/** Up, and asked by its probe. */
export type ProbedLife = Exclude<UpLife, PreparingLife>;
export type StartingLife = Extract<NodeLife, { readonly kind: 'starting' }>;
export type ServingLife = Extract<NodeLife, { readonly kind: 'ready' | 'unhealthy' }>;
export type EndingLife = Extract<NodeLife, { readonly kind: 'ending' }>;

export function hasProcess(life: NodeLife): life is LifeWithRun {
  return 'run' in life;
}

export function isUp(life: NodeLife): life is UpLife {
  return isStarting(life) || life.kind === 'ready' || life.kind === 'unhealthy';
}

/** On its way: it takes one of the places that the concurrency limit allows. */
export function isStarting(
  life: NodeLife,
): life is Extract<UpLife, { readonly kind: 'preparing' | 'starting' | 'finalising' }> {
  return life.kind === 'preparing' || life.kind === 'starting' || life.kind === 'finalising';
}

/** It may still become ready or complete, so the bring-up waits for it. */
export function isUndecided(life: NodeLife): boolean {
  switch (life.kind) {
    case 'waiting':
    case 'preparing':
    case 'starting':
    case 'finalising':
    case 'pausing':
      return true;
    case 'ending':
      return life.afterwards.kind === 'again';
    default:
      return false;
  }
}
