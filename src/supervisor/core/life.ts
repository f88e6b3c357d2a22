import type { ExitStatus, FailureReason, ServiceName } from '#domain';

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

/** What the probe has said of a run so far. */
export interface Probing {
  readonly attempts: number;
  /** Successes in a row while starting, failures in a row after ready. */
  readonly streak: number;
  readonly ok: boolean | null;
  readonly detail: string | null;
  /** When a change of what the probe sees was last written to the journal. */
  readonly reportedAt: number;
  readonly inFlight: boolean;
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
 * `ending` lasts until the leader has exited, its output is written, and nobody of its group is left.
 */
export type NodeLife =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'starting'; readonly run: Run; readonly probing: Probing }
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
export type UpLife = Extract<NodeLife, { readonly kind: 'starting' | 'ready' | 'unhealthy' }>;
export type StartingLife = Extract<NodeLife, { readonly kind: 'starting' }>;
export type ServingLife = Extract<NodeLife, { readonly kind: 'ready' | 'unhealthy' }>;
export type EndingLife = Extract<NodeLife, { readonly kind: 'ending' }>;

export function hasProcess(life: NodeLife): life is LifeWithRun {
  return 'run' in life;
}

export function isUp(life: NodeLife): life is UpLife {
  return life.kind === 'starting' || life.kind === 'ready' || life.kind === 'unhealthy';
}

/** It may still become ready or complete, so the bring-up waits for it. */
export function isUndecided(life: NodeLife): boolean {
  switch (life.kind) {
    case 'waiting':
    case 'starting':
    case 'pausing':
      return true;
    case 'ending':
      return life.afterwards.kind === 'again';
    default:
      return false;
  }
}
