import type { ServiceName } from './service-name.ts';

/** Compose's life-cycle hooks. */
export type HookName = 'pre_start' | 'post_start' | 'pre_stop';

/**
 * How a process or container ended. Exactly one of `code` and `signal` is set; neither where nobody
 * saw how it ended.
 */
export interface ExitStatus {
  readonly code: number | null;
  readonly signal: string | null;
  /** The kernel or the container engine said it was for lack of memory. */
  readonly outOfMemory: boolean;
}

/** Why a node failed. */
export type FailureReason =
  | { readonly kind: 'spawn'; readonly code: string; readonly message: string }
  | { readonly kind: 'exited-before-ready'; readonly exit: ExitStatus }
  | { readonly kind: 'crashed'; readonly exit: ExitStatus; readonly afterReadyMs: number }
  | { readonly kind: 'task-failed'; readonly exit: ExitStatus }
  | {
      /** A hook did not exit 0; a `pre_stop` hook fails nothing. */
      readonly kind: 'hook';
      readonly hook: HookName;
      /** Position in its list, from 0. */
      readonly index: number;
      /** `null`: it had not ended when the time to become ready was over. */
      readonly exit: ExitStatus | null;
    }
  | {
      readonly kind: 'not-ready';
      readonly timeoutMs: number;
      readonly attempts: number;
      readonly lastProbe: string | null;
    }
  | { readonly kind: 'unhealthy'; readonly failures: number; readonly lastProbe: string }
  | {
      readonly kind: 'stranger';
      readonly port: number;
      readonly pid: number;
      readonly command: string;
    }
  | { readonly kind: 'dependency'; readonly on: ServiceName };

/** `exit 1`, `SIGKILL`, `SIGKILL (out of memory)`, `exit unknown`. */
export function describeExit(exit: ExitStatus): string {
  const how = exit.signal ?? `exit ${exit.code ?? 'unknown'}`;
  return exit.outOfMemory ? `${how} (out of memory)` : how;
}
