import type { Readable } from 'node:stream';
import type { Clock } from '#std';

type Ended = (code: number | null, signal: string | null) => void;

/**
 * To be told when the leader has exited; calls back once, when its pipes are empty too, or a heir
 * holds them open.
 */
export function whenDrained(streams: Iterable<Readable>, clock: Clock, callback: Ended): Ended {
  let open = 0;
  let finish: (() => void) | null = null;
  for (const stream of streams) {
    open += 1;
    stream.once('close', () => {
      open -= 1;
      if (open === 0) finish?.();
    });
  }
  return (code, signal) => {
    const cancel = clock.after(open === 0 ? 0 : DRAIN_MS, () => finish?.());
    finish = () => {
      finish = null;
      cancel();
      callback(code, signal);
    };
    if (open === 0) finish();
  };
}

/** A grandchild that inherited the pipes may hold them for ever; what it writes later is kept too. */
const DRAIN_MS = 200;
