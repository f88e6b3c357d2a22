import type { Clock } from '#std';
import { keepLastLines } from './last-lines.ts';
import { openServiceLog, type ServiceLog } from './service-log.ts';

/** Opens the log at a path. Whoever writes to the same file at the same time shares it. */
export type OpenLog = (file: string) => ServiceLog;

interface Shared {
  readonly log: ServiceLog;
  writers: number;
  /** Counts all writers there ever were: each has streams of its own. */
  next: number;
}

/**
 * One open log a file, however many write to it (a service and its hooks, a run and its successor),
 * so that their lines do not cut into each other. The last lines are each writer's own.
 */
export function shareServiceLogs(clock: Clock): OpenLog {
  const open = new Map<string, Shared>();
  return (file) => {
    const shared = open.get(file) ?? { log: openServiceLog(file, clock), writers: 0, next: 0 };
    open.set(file, shared);
    shared.writers += 1;
    const firstStream = shared.next * STREAMS_A_WRITER;
    shared.next += 1;
    const last = keepLastLines();
    let closed = false;
    return {
      write(stream, chunk) {
        if (closed) return;
        last.push(chunk);
        shared.log.write(firstStream + stream, chunk);
      },
      lastLines: () => last.lines(),
      flush: () => shared.log.flush(),
      close() {
        if (closed) return;
        closed = true;
        shared.writers -= 1;
        if (shared.writers > 0) {
          shared.log.flush();
          return;
        }
        open.delete(file);
        shared.log.close();
      },
    };
  };
}

/** Standard output, standard error, and a line of ours. */
const STREAMS_A_WRITER = 4;
