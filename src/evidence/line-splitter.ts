/** Gets each line without its `\n`, its 1-based number, and whether it is all there. */
export type VisitLine = (raw: string, lineNumber: number, whole: boolean) => void;

export interface LineSplitter {
  push(chunk: Buffer): void;
  /** Delivers a last line without a newline. */
  end(): void;
  readonly lineCount: number;
  /** Number of the first line that was longer than the limit and cut, if any. */
  readonly cutLine: number | null;
}

/** Long enough for any line a person reads; a longer one is cut, so that memory stays bounded. */
export const LONGEST_LINE_BYTES = 256 * 1024;

const NEWLINE = 0x0a;

/**
 * Splits UTF-8 bytes on `\n` only (a lone `\r` is part of a line, so that line numbers are those of
 * every editor and of GitHub's own links). Bytes are cut at a newline before they are decoded, so no
 * character is ever torn apart. Never holds more than one chunk and one line.
 */
export function createLineSplitter(visit: VisitLine): LineSplitter {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let lineCount = 0;
  let cutLine: number | null = null;
  let whole = true;

  function keep(part: Buffer): void {
    const room = LONGEST_LINE_BYTES - pendingBytes;
    if (part.length > room) {
      cutLine ??= lineCount + 1;
      whole = false;
    }
    if (room <= 0 || part.length === 0) return;
    const kept = Buffer.from(part.subarray(0, room));
    pending.push(kept);
    pendingBytes += kept.length;
  }

  function flush(): void {
    const line = pending.length === 1 ? pending[0] : Buffer.concat(pending);
    pending = [];
    pendingBytes = 0;
    visit((line ?? Buffer.alloc(0)).toString('utf8'), ++lineCount, whole);
    whole = true;
  }

  function visitWhole(text: string): void {
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      const line = text.slice(start, end);
      start = end + 1;
      visitLine(line);
    }
  }

  function visitLine(line: string): void {
    const fits = line.length <= LONGEST_LINE_BYTES;
    if (!fits) cutLine ??= lineCount + 1;
    visit(fits ? line : line.slice(0, LONGEST_LINE_BYTES), ++lineCount, fits);
  }

  return {
    push(chunk) {
      let from = 0;
      if (pendingBytes > 0) {
        const end = chunk.indexOf(NEWLINE);
        keep(end === -1 ? chunk : chunk.subarray(0, end));
        if (end === -1) return;
        flush();
        from = end + 1;
      }
      const last = chunk.lastIndexOf(NEWLINE);
      if (last >= from) {
        visitWhole(chunk.toString('utf8', from, last + 1));
        from = last + 1;
      }
      keep(chunk.subarray(from));
    },
    end() {
      if (pendingBytes > 0) flush();
    },
    get lineCount() {
      return lineCount;
    },
    get cutLine() {
      return cutLine;
    },
  };
}
