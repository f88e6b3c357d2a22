import { compileWords, SYMBOL_BITS, type WordAutomaton } from '#std';
import { colourEnd, isReddish } from './colour-code.ts';
import type { LineChunk } from './line-chunk.ts';
import { LONGEST_LINE_BYTES } from './line-splitter.ts';
import { skipStamp } from './skip-stamp.ts';

export interface LineScanner {
  push(chunk: Buffer): void;
  /** Delivers a last line without a newline. */
  end(): void;
  readonly lineCount: number;
  /** Number of the first line that was longer than the limit and cut, if any. */
  readonly cutLine: number | null;
}

/** Set for a line that is printed in red somewhere. */
export const RED_GROUP = 1 << 30;
/** For a line with an escape sequence that only a closer look understands. */
export const EVERY_GROUP = -1 >>> 1;

const NEWLINE = 0x0a;
const ESCAPE = 0x1b;
const SPACE = 0x20;
/** Lines are scanned in portions of at most this size. */
const PORTION_BYTES = 256 * 1024;

/** The words of at most 30 groups as a scanner of lines needs them. Costs milliseconds: use it again. */
export function compileLineWords(groups: readonly (readonly string[])[]): WordAutomaton {
  return compileWords(groups, [NEWLINE, ESCAPE]);
}

/**
 * Splits bytes into lines on `\n` only and finds in the same pass which lines hold a word of which
 * group, whatever the colours between their letters; time stamps are passed over. A few nanoseconds
 * a byte: most lines of a log are never decoded. Holds one portion and one line.
 */
export function createLineScanner(
  words: WordAutomaton,
  visit: (chunk: LineChunk) => void,
): LineScanner {
  const table = createLineTable(words);
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let whole = true;
  let lineCount = 0;
  let cutLine: number | null = null;

  function keep(part: Buffer): void {
    const room = LONGEST_LINE_BYTES - pendingBytes;
    if (part.length > room) whole = false;
    if (room <= 0 || part.length === 0) return;
    const kept = Buffer.from(part.subarray(0, room));
    pending.push(kept);
    pendingBytes += kept.length;
  }

  function flush(): void {
    const line = Buffer.concat(pending);
    pending = [];
    pendingBytes = 0;
    deliver(line, whole);
    whole = true;
  }

  function deliver(bytes: Buffer, complete: boolean): void {
    const chunk = table.scan(bytes, lineCount + 1, complete);
    lineCount += chunk.count;
    cutLine ??= table.firstCut();
    visit(chunk);
  }

  function pushPortion(chunk: Buffer): void {
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
      deliver(chunk.subarray(from, last), true);
      from = last + 1;
    }
    keep(chunk.subarray(from));
  }

  return {
    push(chunk) {
      for (let from = 0; from < chunk.length; from += PORTION_BYTES) {
        pushPortion(chunk.subarray(from, from + PORTION_BYTES));
      }
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

function groupsOfEscape(bytes: Buffer, from: number, end: number): number {
  if (end === -1) return EVERY_GROUP;
  return isReddish(bytes, from, end) ? RED_GROUP : 0;
}

interface Scanned {
  readonly bytes: Buffer;
  readonly firstNumber: number;
  count: number;
  readonly complete: boolean;
}

interface LineTable {
  /** Lines between newlines; the last one ends with the bytes. */
  scan(bytes: Buffer, firstNumber: number, complete: boolean): LineChunk;
  firstCut(): number | null;
}

function createLineTable(words: WordAutomaton): LineTable {
  const { symbols, next, outputs, firstAccepting, stopState } = words;
  let starts = new Int32Array(0);
  let hits = new Int32Array(0);
  let found = new Int32Array(0);
  let current: Scanned = { bytes: Buffer.alloc(0), firstNumber: 1, count: 0, complete: true };
  let hitCount = 0;

  /** One look-up a byte; only ends of words, newlines and escapes cost more. */
  function run(bytes: Buffer): number {
    const { length } = bytes;
    let state = 0;
    let bits = 0;
    let line = 0;
    let index = skipStamp(bytes, 0);
    starts[0] = 0;
    hitCount = 0;
    while (index < length) {
      const byte = bytes[index] as number;
      const target = next[(state << SYMBOL_BITS) | (symbols[byte] as number)] as number;
      index += 1;
      if (target < firstAccepting) state = target;
      else if (target !== stopState) {
        state = target;
        bits |= outputs[target] as number;
      } else if (byte === NEWLINE) {
        mark(line, bits);
        line += 1;
        starts[line] = index;
        index = skipStamp(bytes, index);
        state = 0;
        bits = 0;
      } else {
        const end = colourEnd(bytes, index);
        bits |= groupsOfEscape(bytes, index, end);
        index = Math.max(index, end);
      }
    }
    mark(line, bits);
    return line + 1;
  }

  function mark(line: number, bits: number): void {
    if (bits === 0) return;
    hits[hitCount] = line;
    found[hitCount] = bits;
    hitCount += 1;
  }

  function fullEnd(index: number): number {
    return index + 1 < current.count ? (starts[index + 1] ?? 0) - 1 : current.bytes.length;
  }

  function wholeAt(index: number): boolean {
    return current.complete && fullEnd(index) - (starts[index] ?? 0) <= LONGEST_LINE_BYTES;
  }

  const chunk: LineChunk = {
    get bytes() {
      return current.bytes;
    },
    get firstNumber() {
      return current.firstNumber;
    },
    get count() {
      return current.count;
    },
    get hitCount() {
      return hitCount;
    },
    start: (index) => starts[index] ?? 0,
    end: (index) => Math.min(fullEnd(index), (starts[index] ?? 0) + LONGEST_LINE_BYTES),
    text: (index) => current.bytes.toString('utf8', chunk.start(index), chunk.end(index)),
    afterStamp: (index) => {
      const { bytes } = current;
      const start = chunk.start(index);
      const end = skipStamp(bytes, start);
      if (end === start) return null;
      return bytes.toString('utf8', bytes[end] === SPACE ? end + 1 : end, chunk.end(index));
    },
    whole: wholeAt,
    hit: (at) => hits[at] ?? 0,
    groups: (at) => found[at] ?? 0,
  };

  return {
    scan(bytes, firstNumber, complete) {
      if (starts.length < bytes.length + 2) {
        starts = new Int32Array(2 * bytes.length + 2);
        hits = new Int32Array(starts.length);
        found = new Int32Array(starts.length);
      }
      current = { bytes, firstNumber, count: 0, complete };
      current.count = run(bytes);
      return chunk;
    },
    firstCut() {
      if (!current.complete) return current.firstNumber;
      if (current.bytes.length <= LONGEST_LINE_BYTES) return null;
      for (let index = 0; index < current.count; index += 1) {
        if (!wholeAt(index)) return current.firstNumber + index;
      }
      return null;
    },
  };
}
