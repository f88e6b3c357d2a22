import { formatLogStamp } from '#domain';

/** A line longer than this is written in pieces, each stamped, so that memory stays small. */
const LONGEST_PIECE = 1024 * 1024;

const NEWLINE = 0x0a;

/** Splits one stream of bytes into lines on `\n` only and puts the time in front of each. */
export interface LineStamper {
  /** The whole lines of a chunk, stamped; the rest waits for its newline. */
  add(chunk: Buffer, atMs: number): readonly StampedLine[];
  /** The last line, when it had no newline; it is given one. */
  end(): readonly StampedLine[];
}

export interface StampedLine {
  /** Stamp, the line's bytes as they came, newline. */
  readonly bytes: Buffer;
  /** The line as text, without stamp and newline. */
  text(): string;
}

/** A line bears the time its first byte came. */
export function createLineStamper(): LineStamper {
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let startedAtMs = 0;

  function take(): StampedLine {
    const line = waiting.length === 1 && waiting[0] ? waiting[0] : Buffer.concat(waiting);
    const stamp = Buffer.from(formatLogStamp(startedAtMs));
    waiting = [];
    waitingBytes = 0;
    return {
      bytes: Buffer.concat([stamp, line, Buffer.of(NEWLINE)]),
      text: () => line.toString('utf8'),
    };
  }

  function keep(bytes: Buffer, atMs: number): void {
    if (waiting.length === 0) startedAtMs = atMs;
    waiting.push(bytes);
    waitingBytes += bytes.length;
  }

  return {
    add(chunk, atMs) {
      const lines: StampedLine[] = [];
      let start = 0;
      while (start < chunk.length) {
        const newline = chunk.indexOf(NEWLINE, start);
        const end = newline < 0 ? chunk.length : newline;
        const until = Math.min(end, start + LONGEST_PIECE - waitingBytes);
        keep(chunk.subarray(start, until), atMs);
        start = until;
        if (newline === until) {
          lines.push(take());
          start += 1;
        } else if (waitingBytes >= LONGEST_PIECE) lines.push(take());
      }
      return lines;
    },
    end: () => (waitingBytes > 0 ? [take()] : []),
  };
}
