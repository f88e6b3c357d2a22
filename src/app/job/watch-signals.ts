import type { World } from '../world/world.ts';

/** The signals that ask this process to end. */
export interface SignalWatch {
  /** Aborted by the first signal; its reason is the signal's name. */
  readonly cancelled: AbortSignal;
  /** Ends the run as a signal does; `reason` stands in the journal in its name's place. */
  cancel(reason: string): void;
  /** From now on a signal ends the process as it ends any other. */
  release(): void;
}

/**
 * Watches from before a run begins until this process ends: GitHub sends SIGTERM 7.5 s after SIGINT,
 * and it must not cut the reports that are being written or published then.
 */
export function watchSignals(world: Pick<World, 'onSignal'>): SignalWatch {
  const cancel = new AbortController();
  function end(reason: string): void {
    if (!cancel.signal.aborted) cancel.abort(reason);
  }
  return { cancelled: cancel.signal, cancel: end, release: world.onSignal(end) };
}
