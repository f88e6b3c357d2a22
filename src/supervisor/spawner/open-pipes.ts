// Adapter: the file system, sockets around descriptors.
import { closeSync, constants, openSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** Pipes another process holds, open here too. */
export interface OpenPipes {
  /** To be called once; the streams own the descriptors from then on. */
  streams(): ReadonlyMap<number, Readable>;
  close(): void;
}

/**
 * Opens the reading ends that a process of the same user holds, by what it is for there → its
 * descriptor there; the error's code where one cannot be opened, and then none is.
 */
export function openPipes(pid: number, pipes: ReadonlyMap<number, number>): OpenPipes | string {
  const opened = new Map<number, number>();
  function close(): void {
    for (const descriptor of opened.values()) closeSync(descriptor);
  }
  try {
    for (const [target, number] of pipes) {
      opened.set(target, openSync(`/proc/${pid}/fd/${number}`, READ_WITHOUT_WAITING));
    }
  } catch (error) {
    close();
    return (error as NodeJS.ErrnoException).code ?? 'EINVAL';
  }
  return {
    streams() {
      const pairs = [...opened].map(
        ([target, fd]) => [target, new Socket({ fd, readable: true, writable: false })] as const,
      );
      return new Map(pairs);
    },
    close,
  };
}

const READ_WITHOUT_WAITING = constants.O_RDONLY | constants.O_NONBLOCK;
