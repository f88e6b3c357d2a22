import type { EventBody, HookName, ServiceName } from '#domain';
import type { BringUpOutcome } from '../supervision.ts';
import type { GraphTimer, NodeTimer } from './signal.ts';

/** What the shell has to do: the output of the state machine, in this order. */
export type SupervisorAction =
  | { readonly type: 'journal'; readonly body: EventBody }
  | {
      readonly type: 'spawn';
      readonly node: number;
      readonly generation: number;
      readonly attempt: number;
    }
  /** Report `hook-finished` when it has ended, however it went. */
  | {
      readonly type: 'run-hook';
      readonly node: number;
      readonly generation: number;
      readonly hook: HookName;
      readonly index: number;
    }
  /** Kills a hook that is running; the service itself is left alone. */
  | { readonly type: 'end-hook'; readonly node: number }
  | { readonly type: 'probe'; readonly node: number; readonly generation: number }
  /** Sends a signal to everyone of the node, a running hook included. */
  | { readonly type: 'signal'; readonly node: number; readonly signal: string }
  | { readonly type: 'kill'; readonly node: number }
  /** Report `swept` once nobody of the node is left. */
  | { readonly type: 'sweep'; readonly node: number; readonly generation: number }
  /** Replaces a timer of the same kind. */
  | {
      readonly type: 'set-timer';
      readonly node: number;
      readonly generation: number;
      readonly timer: NodeTimer;
      readonly delayMs: number;
    }
  | { readonly type: 'clear-timer'; readonly node: number; readonly timer: NodeTimer }
  | { readonly type: 'set-graph-timer'; readonly timer: GraphTimer; readonly delayMs: number }
  /** Ends an attempt of a probe that is under way. */
  | { readonly type: 'cancel-probe'; readonly node: number }
  /** End whatever still carries this run's mark, SIGKILL after the grace, then report `all-swept`. */
  | { readonly type: 'sweep-all'; readonly graceMs: number }
  | { readonly type: 'settled'; readonly outcome: BringUpOutcome }
  | { readonly type: 'broken'; readonly culprit: ServiceName }
  /** Everything is stopped and the run's mark is gone from the machine. */
  | { readonly type: 'finished' };
