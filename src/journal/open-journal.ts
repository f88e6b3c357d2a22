// Adapter: the file system.
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JournalEvent, RunRecord } from '#domain';
import { type Clock, describeFileError, err, ok, type Result } from '#std';
import { createProjection, EMPTY_RECORD } from './apply-event.ts';
import type { Journal, JournalListener } from './journal.ts';
import { readJournal } from './read-journal.ts';

export interface JournalFile {
  readonly file: string;
  readonly clock: Clock;
}

/**
 * Starts a new journal. Throws when the file exists already: a journal is never overwritten.
 */
export function openJournal({ file, clock }: JournalFile): Journal {
  mkdirSync(dirname(file), { recursive: true });
  return journalOf(createLineSink(openSync(file, 'ax')), EMPTY_RECORD, clock);
}

/**
 * Goes on with the journal of a run that nobody writes any more. The error is a sentence: it cannot be read
 * or written, or its writer was killed in the middle of a line, which the next would become a part of.
 */
export async function reopenJournal({
  file,
  clock,
}: JournalFile): Promise<Result<Journal, string>> {
  const read = await readJournal(file);
  if (!read.ok) return read;
  if (read.value.truncated) return err(`${file} ends in the middle of a line`);
  try {
    return ok(journalOf(createLineSink(openSync(file, 'a')), read.value.record, clock));
  } catch (error) {
    return err(`${file} cannot be written: ${describeFileError(error)}`);
  }
}

function journalOf(sink: LineSink, start: RunRecord, clock: Clock): Journal {
  const projection = createProjection(start);
  const listeners = new Set<JournalListener>();
  let seq = start.lastSeq;

  return {
    append(body) {
      seq += 1;
      const event: JournalEvent = { seq, at: clock.now(), ...body };
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
