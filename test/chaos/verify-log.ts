import { byteSource, WRITER_OF } from './expected-bytes.ts';
import { type Ledger, WRITERS } from './ledger.ts';

export interface LogVerdict {
  /** Bytes of the programs found in the log, in order and unchanged. */
  readonly verifiedBytes: number;
  readonly violations: readonly string[];
}

/**
 * Holds a service's log against what its programs say they wrote. The writers' alphabets are disjoint
 * from each other and from our stamps, so the merged streams can be taken apart again. With
 * `complete`, everything written must be there; without (the reader was killed), what is there must
 * still be the beginning of what was written.
 */
export function verifyLog(service: string, log: Buffer, given: Given): LogVerdict {
  const violations: string[] = [];
  let verifiedBytes = 0;
  const streams = takeApart(log);
  for (const [writer, stream] of streams.entries()) {
    const found = compare(stream, writer, given);
    verifiedBytes += stream.length;
    if (found !== null) violations.push(`${service}.log, ${WRITERS[writer]}: ${found}`);
  }
  const stampless = firstLineWithoutStamp(log, given.complete);
  if (stampless !== null) violations.push(`${service}.log: line without stamp: ${stampless}`);
  return { verifiedBytes, violations };
}

function takeApart(log: Buffer): readonly Buffer[] {
  const streams = WRITERS.map(() => Buffer.allocUnsafe(log.length));
  const sizes = WRITERS.map(() => 0);
  for (const byte of log) {
    const writer = WRITER_OF[byte] ?? 255;
    const size = sizes[writer];
    if (size === undefined) continue;
    const stream = streams[writer];
    if (stream) stream[size] = byte;
    sizes[writer] = size + 1;
  }
  return streams.map((stream, writer) => stream.subarray(0, sizes[writer]));
}

interface Given {
  readonly ledgers: readonly Ledger[];
  readonly complete: boolean;
}

/** The runs of a service follow each other; line feeds are not compared, ours are among them. */
function compare(stream: Buffer, writer: number, given: Given): string | null {
  let furthest = 'bytes that nobody wrote in this order';

  /** A run that was killed may have ended anywhere in its last chunk: later ends are tried first. */
  function fits(run: number, from: number): boolean {
    const ledger = given.ledgers[run];
    if (ledger === undefined) return from === stream.length;
    const { written, intended } = ledger.writers[writer] ?? { written: 0, intended: 0 };
    const source = byteSource(ledger.seed, writer);
    let at = from;
    let position = 0;
    for (; position < intended; position += 1) {
      const byte = source(position);
      if (byte === LINE_FEED) continue;
      if (stream[at] !== byte) break;
      at += 1;
    }
    const least = given.complete ? written : 0;
    if (position < least) {
      furthest = `${written} bytes written by process ${ledger.pids[0]}, only ${position} in the log`;
      return false;
    }
    for (let end = at; end >= Math.max(from, at - MOST_CHANCE_MATCHES); end -= 1) {
      if (fits(run + 1, end)) return true;
    }
    return false;
  }
  return fits(0, 0) ? null : furthest;
}

const LINE_FEED = 10;
/** So many bytes of a run that follows could be taken for the end of the run before. */
const MOST_CHANCE_MATCHES = 4;

/** A writer that was killed may have been stopped in the middle of its last stamp. */
function firstLineWithoutStamp(log: Buffer, complete: boolean): string | null {
  const stamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z /;
  for (let from = 0; from < log.length; ) {
    const cut = !complete && log.length - from < 29;
    if (!cut && !stamp.test(log.toString('latin1', from, from + 29))) {
      return JSON.stringify(log.toString('latin1', from, from + 40));
    }
    const end = log.indexOf(10, from);
    if (end < 0) return null;
    from = end + 1;
  }
  return null;
}
