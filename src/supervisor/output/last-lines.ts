/** Keeps the last lines of a stream of bytes; constant memory, whatever the stream holds. */
export interface LastLines {
  push(chunk: Buffer): void;
  lines(): readonly string[];
}

export function keepLastLines(): LastLines {
  let tail: Buffer = Buffer.alloc(0);
  return {
    push(chunk) {
      // Only the end matters, and a chunk may be a megabyte.
      const recent = chunk.length > KEEP_BYTES ? chunk.subarray(chunk.length - KEEP_BYTES) : chunk;
      tail = Buffer.concat([tail, recent]);
      if (tail.length > KEEP_BYTES) tail = Buffer.from(tail.subarray(tail.length - KEEP_BYTES));
    },
    lines() {
      const lines = tail.toString('utf8').split('\n');
      if (lines.at(-1) === '') lines.pop();
      return lines.slice(-KEEP_LINES).map((line) => line.slice(0, LONGEST_LINE));
    },
  };
}

const KEEP_LINES = 20;
const KEEP_BYTES = 16_384;
const LONGEST_LINE = 4_096;
