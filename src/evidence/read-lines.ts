import { createLineSplitter, type VisitLine } from './line-splitter.ts';
import { type ReadOutcome, readBytes } from './read-bytes.ts';

/** Reads a log as a stream and hands over line after line, as `readBytes` reads it. */
export function readLines(file: string, visit: VisitLine): Promise<ReadOutcome> {
  return readBytes(file, createLineSplitter(visit));
}
