/** The life of one attempt: it ends by itself, by its timeout, or because the caller gave up. */
export interface AttemptScope {
  /** Aborts when the attempt has to stop for whatever reason. */
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** Why it was stopped; `null` while it was not. */
  stoppedBy(): 'timeout' | 'caller' | null;
  /** Frees the timer and lets go of the caller's signal; stops what is still under way. */
  end(): void;
}

/**
 * `AbortSignal.any` is not used: its dependents stay attached to the long-lived source until they are
 * collected, and a young service is asked two hundred times a second.
 */
export function attemptScope(source: AbortSignal, timeoutMs: number): AttemptScope {
  const controller = new AbortController();
  let stoppedBy: 'timeout' | 'caller' | null = null;
  function stop(by: 'timeout' | 'caller'): void {
    stoppedBy ??= by;
    controller.abort();
  }
  function stopForCaller(): void {
    stop('caller');
  }
  const timer = setTimeout(stop, timeoutMs, 'timeout');
  source.addEventListener('abort', stopForCaller, { once: true });
  if (source.aborted) stopForCaller();
  return {
    signal: controller.signal,
    timeoutMs,
    stoppedBy: () => stoppedBy,
    end() {
      clearTimeout(timer);
      source.removeEventListener('abort', stopForCaller);
      controller.abort();
    },
  };
}
