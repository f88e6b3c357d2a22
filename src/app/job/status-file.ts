// Adapter: the clock.
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

/**
 * Writes the newest state after the journal has grown; at most one write is under way at a time. With
 * a thousand services one write takes tens of milliseconds in which nothing is started and no
 * readiness is seen, so each is followed by a rest that makes it a small share of the time. Whoever
 * needs the file now calls `flushed`.
 */
export function keepStatusFile(target: StatusFileTarget): StatusFile {
  const { journal, file, redactor } = target;
  let writtenSeq = 0;
  let writing: Promise<void> | null = null;
  let resting: NodeJS.Timeout | null = null;

  function isStale(): boolean {
    return journal.record().lastSeq > writtenSeq;
  }

  async function write(): Promise<void> {
    const startedAt = performance.now();
    const record = journal.record();
    writtenSeq = record.lastSeq;
    const text = jsonOf(record, { redact: (text) => redactor.redact(text) });
    rest((performance.now() - startedAt) / SHARE_OF_TIME);
    await writeWholeFile(file, text);
  }

  /** What is appended meanwhile is written at its end. */
  function rest(wantedMs: number): void {
    if (resting !== null) clearTimeout(resting);
    resting = setTimeout(
      () => {
        resting = null;
        writeSoon();
      },
      Math.min(LONGEST_REST_MS, wantedMs),
    ).unref();
  }

  function writeOnce(): Promise<void> {
    writing ??= write().finally(() => {
      writing = null;
    });
    return writing;
  }

  function writeSoon(): void {
    if (resting === null && isStale()) void writeOnce().catch(() => undefined);
  }

  async function flushed(): Promise<void> {
    if (writing !== null) await writing;
    while (isStale()) await writeOnce();
  }

  journal.subscribe(writeSoon);
  return { flushed };
}

const SHARE_OF_TIME = 0.02;
/** Who looks at the file while a thousand services come up sees a state at most this old. */
const LONGEST_REST_MS = 10_000;
