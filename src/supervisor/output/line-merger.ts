/**
 * Merges the output of several streams into one sequence of stamped lines. Bytes stay as they are:
 * lines end at `\n` only, `\r` and invalid UTF-8 pass through. A line is written whole, so lines of
 * two streams do not cut into each other. A line that does not end (`flush`, or longer than
 * `LONGEST_HELD`) is written as far as it has come and goes on where it stopped; only when another
 * stream writes in between does it get a newline of ours and a new stamp.
 */
export interface LineMerger {
  /** The bytes to write now. */
  push(stream: number, chunk: Buffer, stamp: string): readonly Buffer[];
  /** What is held back of unfinished lines, to be written now. */
  flush(stamp: string): readonly Buffer[];
  hasHeld(): boolean;
}

export function createLineMerger(): LineMerger {
  /** The unfinished line of each stream. */
  const held = new Map<number, Buffer[]>();
  /** The stream whose unfinished line ends the file. */
  let open: number | null = null;

  function begin(stream: number, stamp: Buffer): Buffer[] {
    if (open === stream) return [];
    return open === null ? [stamp] : [NEWLINE, stamp];
  }

  function take(stream: number): Buffer[] {
    const parts = held.get(stream) ?? [];
    held.delete(stream);
    return parts;
  }

  return {
    push(stream, chunk, stampText) {
      const stamp = Buffer.from(stampText);
      const out: Buffer[] = [];
      const end = chunk.lastIndexOf(LINE_FEED);
      if (end >= 0) {
        out.push(...begin(stream, stamp), ...take(stream));
        pushLines(out, chunk.subarray(0, end + 1), stamp);
        open = null;
      }
      const rest = chunk.subarray(end + 1);
      if (rest.length === 0) return out;
      if (open === stream) {
        out.push(rest);
        return out;
      }
      const parts = held.get(stream) ?? [];
      parts.push(rest);
      held.set(stream, parts);
      if (parts.reduce((sum, part) => sum + part.length, 0) > LONGEST_HELD) {
        out.push(...begin(stream, stamp), ...take(stream));
        open = stream;
      }
      return out;
    },
    flush(stampText) {
      const stamp = Buffer.from(stampText);
      const out: Buffer[] = [];
      for (const stream of [...held.keys()]) {
        out.push(...begin(stream, stamp), ...take(stream));
        open = stream;
      }
      return out;
    },
    hasHeld: () => held.size > 0,
  };
}

/** The first line's stamp has been written already. */
function pushLines(out: Buffer[], lines: Buffer, stamp: Buffer): void {
  let start = 0;
  for (;;) {
    const next = lines.indexOf(LINE_FEED, start) + 1;
    out.push(lines.subarray(start, next));
    if (next >= lines.length) return;
    out.push(stamp);
    start = next;
  }
}

const LINE_FEED = 10;
const NEWLINE = Buffer.from('\n');
const LONGEST_HELD = 262_144;
