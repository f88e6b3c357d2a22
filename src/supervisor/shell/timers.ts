import type { Clock } from '#std';

/** Named timers; setting one again replaces it. */
export interface Timers {
  set(key: string, delayMs: number, callback: () => void): void;
  clear(key: string): void;
  clearAll(): void;
}

export function createTimers(clock: Clock): Timers {
  const cancels = new Map<string, () => void>();
  function clear(key: string): void {
    cancels.get(key)?.();
    cancels.delete(key);
  }
  return {
    set(key, delayMs, callback) {
      clear(key);
      const cancel = clock.after(Math.min(delayMs, LONGEST_DELAY_MS), () => {
        cancels.delete(key);
        callback();
      });
      cancels.set(key, cancel);
    },
    clear,
    clearAll() {
      for (const key of [...cancels.keys()]) clear(key);
    },
  };
}

/** A longer `setTimeout` fires at once (its delay is a signed 32-bit integer). */
const LONGEST_DELAY_MS = 2 ** 31 - 1;
