// Adapter: the event loop's turn.

/** Starts that are due, carried out a few at a time so that nothing that happens meanwhile waits long. */
export interface SpawnQueue {
  add(node: number, spawn: () => void): void;
  /** Takes a start back; false when it has been carried out already. */
  cancel(node: number): boolean;
}

export function createSpawnQueue(): SpawnQueue {
  const due = new Map<number, () => void>();
  let planned = false;

  function work(): void {
    planned = false;
    const since = performance.now();
    for (const [node, spawn] of due) {
      due.delete(node);
      spawn();
      if (performance.now() - since > TURN_MS) break;
    }
    plan();
  }

  function plan(): void {
    if (planned || due.size === 0) return;
    planned = true;
    setImmediate(work);
  }

  return {
    add(node, spawn) {
      due.set(node, spawn);
      if (due.size === 1 && !planned) {
        planned = true;
        queueMicrotask(work);
      }
    },
    cancel: (node) => due.delete(node),
  };
}

/** Node's own spawn blocks for milliseconds; probes and exits are seen no later than this. */
const TURN_MS = 4;
