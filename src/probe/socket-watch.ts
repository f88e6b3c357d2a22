import type { Clock } from '#std';
import type { SocketCount } from './socket-count.ts';

export interface SocketWait {
  /** When the waiting began, on the watch's clock; the older, the more rarely it is looked. */
  readonly since: number;
  /** What `mark` was when nobody listened. */
  readonly mark: number;
  /** Told, again and again, each time sockets have come or gone: somebody may listen now. */
  readonly onChange: () => void;
}

/**
 * Says to all who wait for a listener at once when looking again is worth it: one cheap look at the
 * number of sockets instead of a connection for each of them. A change proves nothing, and of a
 * listener that opens in the very moment another socket closes nothing is heard: who waits also asks
 * by itself from time to time, and is ready only when a connection says so.
 */
export interface SocketWatch {
  /** To be taken before the attempt that found nobody; `null` where changes cannot be seen. */
  mark(): number | null;
  /** Watches until the returned function is called. */
  wait(wait: SocketWait): () => void;
  close(): void;
}

/** Looks only while somebody waits. */
export function createSocketWatch(clock: Clock, count: SocketCount): SocketWatch {
  const waits = new Set<{ mark: number; readonly since: number; readonly onChange: () => void }>();
  let cancelTimer: (() => void) | null = null;
  let plannedFor = Number.POSITIVE_INFINITY;

  function look(): void {
    rest();
    const now = count.read();
    if (now === null) return;
    for (const wait of [...waits]) {
      if (wait.mark === now || !waits.has(wait)) continue;
      wait.mark = now;
      wait.onChange();
    }
    for (const wait of waits) planFor(wait);
  }

  /** What is planned is never put off: those who come and go would starve the others. */
  function planFor({ since }: { readonly since: number }): void {
    const now = clock.now();
    const at = now + lookDelay(now - since);
    if (at >= plannedFor) return;
    rest();
    plannedFor = at;
    cancelTimer = clock.after(at - now, look);
  }

  function rest(): void {
    cancelTimer?.();
    cancelTimer = null;
    plannedFor = Number.POSITIVE_INFINITY;
  }

  return {
    mark: () => count.read(),
    wait(given) {
      const own = { ...given };
      waits.add(own);
      planFor(own);
      return () => {
        waits.delete(own);
        if (waits.size === 0) rest();
      };
    },
    close() {
      waits.clear();
      rest();
      count.close();
    },
  };
}

/**
 * Milliseconds until the next look, when somebody has waited for `ageMs`. A look costs little, the
 * waking up for it about 0.15 ms, so that fifty a second are one percent of a core.
 */
function lookDelay(ageMs: number): number {
  return Math.min(RAREST_MS, Math.max(OFTENEST_MS, ageMs * SHARE_OF_AGE));
}

const OFTENEST_MS = 3;
const SHARE_OF_AGE = 0.004;
/** Readiness is to be seen within 25 ms, the attempt included. */
const RAREST_MS = 20;
