import type { EventBody, JournalEvent, RunRecord } from '#domain';

export type JournalListener = (event: JournalEvent, record: RunRecord) => void;

/** The only truth about a run: an append-only file of events, and what a replay of them yields. */
export interface Journal {
  /**
   * Stamps the event with the next `seq` and the time, writes it with one system call, and tells the
   * subscribers. What was appended survives the death of this process. While the disk is full the
   * lines wait in memory and are written, in order, with the next event that can be.
   */
  append(body: EventBody): JournalEvent;
  /** Calls `listener` after each append; the returned function ends that. */
  subscribe(listener: JournalListener): () => void;
  /** What a replay of everything appended so far yields. */
  record(): RunRecord;
  /** Writes what still waits and closes the file. Later appends are kept in memory only. */
  close(): Promise<void>;
}
