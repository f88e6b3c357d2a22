import type { Journal } from '#journal';
import { jsonOf } from '#report';
import type { Redactor } from '#safety';
import { writeWholeFile } from '../world/write-file.ts';

/** Keeps `status.json` in step with the journal. */
export interface StatusFile {
  /** Resolves when everything appended so far is on disk. */
  flushed(): Promise<void>;
}

export interface StatusFileTarget {
  readonly journal: Journal;
  readonly file: string;
  readonly redactor: Redactor;
}

/** Writes the newest state whenever the journal has grown; at most one write is under way at a time. */
export function keepStatusFile(target: StatusFileTarget): StatusFile {
  const { journal, file, redactor } = target;
  let writtenSeq = 0;
  let writing: Promise<void> | null = null;

  async function writeUntilFresh(): Promise<void> {
    while (journal.record().lastSeq > writtenSeq) {
      const record = journal.record();
      writtenSeq = record.lastSeq;
      const text = jsonOf(record, { redact: (text) => redactor.redact(text) });
      await writeWholeFile(file, text);
    }
    writing = null;
  }

  function flushed(): Promise<void> {
    writing ??= writeUntilFresh();
    return writing;
  }

  journal.subscribe(() => {
    void flushed().catch(() => undefined);
  });
  return { flushed };
}
