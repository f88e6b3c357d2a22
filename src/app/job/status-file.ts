import { jsonOf } from '#report';
import { writeWholeFile } from '../world/write-file.ts';
import type { Session } from './session.ts';

/** Keeps `status.json` in step with the journal. */
export interface StatusFile {
  /** Resolves when everything appended so far is on disk. */
  flushed(): Promise<void>;
}

/** Writes the newest state whenever the journal has grown; at most one write is under way at a time. */
export function keepStatusFile(session: Session): StatusFile {
  let writtenSeq = 0;
  let writing: Promise<void> | null = null;

  async function writeUntilFresh(): Promise<void> {
    while (session.journal.record().lastSeq > writtenSeq) {
      const record = session.journal.record();
      writtenSeq = record.lastSeq;
      const text = session.redactor.redact(jsonOf(record));
      await writeWholeFile(session.directory.status, text);
    }
    writing = null;
  }

  function flushed(): Promise<void> {
    writing ??= writeUntilFresh();
    return writing;
  }

  session.journal.subscribe(() => {
    void flushed().catch(() => undefined);
  });
  return { flushed };
}
