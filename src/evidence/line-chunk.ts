/**
 * Neighbouring whole lines of a log, as bytes. Valid until the call it was handed to returns: bytes
 * and tables are used again for the next one.
 */
export interface LineChunk {
  readonly bytes: Buffer;
  /** 1-based number of the first line. */
  readonly firstNumber: number;
  readonly count: number;
  /** Where line `index` begins, and behind its last byte (the newline does not count). */
  start(index: number): number;
  end(index: number): number;
  /** The line as text. */
  text(index: number): string;
  /** What follows the time stamp GitHub puts in front of a line; `null` when there is none. */
  afterStamp(index: number): string | null;
  /** False for a line that was longer than the limit: only its start is here. */
  whole(index: number): boolean;
  /** Lines that hold words, in order: how many, which index, and the groups of the words as bits. */
  readonly hitCount: number;
  hit(at: number): number;
  groups(at: number): number;
}
