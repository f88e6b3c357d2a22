/** Where time comes from. Passed in, so that tests decide what time it is. */
export interface Clock {
  /** Wall-clock time, milliseconds since the epoch, with a fraction where the system has one. */
  now(): number;
  /** Calls `callback` once after `delayMs`; the returned function cancels it. */
  after(delayMs: number, callback: () => void): () => void;
}

/** The machine's own clock: monotonic steps on top of the wall-clock time at creation. */
export function systemClock(): Clock {
  const origin = performance.timeOrigin;
  return {
    now: () => origin + performance.now(),
    after(delayMs, callback) {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
  };
}
