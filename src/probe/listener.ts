/** The process that listens on a TCP port. */
export interface ListenerOwner {
  readonly pid: number;
  /** Its command line, arguments separated by spaces; its bare name when that is all there is. */
  readonly command: string;
  /** Kernel start time, as in field 22 of `/proc/<pid>/stat`; `null` where unknown. */
  readonly startTime: string | null;
  /** The run that started it, from `SIGNALBOX_RUN_ID` in its environment; `null` when unreadable. */
  readonly runId: string | null;
}

/**
 * Whether a port's listener is part of a service's process tree. `unknown` when who listens cannot be
 * seen (another user's process); `nobody` when it is certain that no process listens any more: what
 * answered a moment ago was somebody who is gone.
 */
export type ListenerIdentity =
  | { readonly belongs: true }
  | { readonly belongs: false; readonly owner: ListenerOwner }
  | { readonly belongs: 'unknown' | 'nobody' };
