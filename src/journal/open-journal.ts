// Adapter: the file system.
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JournalEvent } from '#domain';
import type { Clock } from '#std';
import { createProjection, EMPTY_RECORD } from './apply-event.ts';
import type { Journal, JournalListener } from './journal.ts';

/**
 * Starts a new journal. Throws when the file exists already: a journal is never overwritten.
 */
export function openJournal(options: { readonly file: string; readonly clock: Clock }): Journal {
  mkdirSync(dirname(options.file), { recursive: true });
  const sink = createLineSink(openSync(options.file, 'ax'));
  const projection = createProjection(EMPTY_RECORD);
  const listeners = new Set<JournalListener>();
  let seq = 0;

  return {
    append(body) {
      seq += 1;
      const event: JournalEvent = { seq, at: options.clock.now(), ...body };
      sink.write(`${JSON.stringify(event)}\n`);
      projection.apply(event);
      for (const listener of [...listeners]) listener(event, projection.record());
      return event;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    record: () => projection.record(),
    async close() {
      sink.close();
    },
  };
}

interface LineSink {
  write(line: string): void;
  close(): void;
}

/** Writes in order; what the disk does not take now stays first in line. */
function createLineSink(descriptor: number): LineSink {
  let pending: Buffer = Buffer.alloc(0);
  let open = true;

  function flush(): void {
    try {
      while (pending.length > 0) pending = pending.subarray(writeSync(descriptor, pending));
    } catch {
      // ENOSPC, EDQUOT, EIO: the run goes on, the lines wait for the next try.
    }
  }

  return {
    write(line) {
      if (!open) return;
      const bytes = Buffer.from(line);
      pending = pending.length === 0 ? bytes : Buffer.concat([pending, bytes]);
      flush();
    },
    close() {
      if (!open) return;
      flush();
      open = false;
      closeSync(descriptor);
    },
  };
}
