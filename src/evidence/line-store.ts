import type { LineChunk } from './line-chunk.ts';
import { WRAPPER_WEIGHT } from './line-weight.ts';

/** A line as it stood in the log, and how much it alone speaks about a failure. */
export interface KeptLine {
  readonly number: number;
  readonly raw: string;
  readonly weight: number;
}

export interface LineStore {
  /** Called for the lines of a chunk that were weighed, in order; the others weigh nothing. */
  weighed(chunk: LineChunk, index: number, weight: number): void;
  /** Called when all lines of the chunk that hold words were weighed. */
  endChunk(chunk: LineChunk): void;
  /** The kept lines in order, the last lines of the log among them. */
  end(): readonly KeptLine[];
}

/** Bytes of log text kept at once, with what each line costs beside its text. */
const KEPT_BYTES = 16 * 2 ** 20;
const LINE_OVERHEAD = 100;
const CONTEXT_BEFORE = 24;
const CONTEXT_AFTER = 80;
const SEED_WEIGHT = 2;

/**
 * Keeps the lines around those of weight, and the log's last ones. When even those are too many, the
 * first ones and the later half stay. Bounded memory, amortised linear time; lines are kept as bytes
 * until the end, so that what is let go costs no string.
 */
export function createLineStore(): LineStore {
  const kept = createByteLines();
  let tail: Tail[] = [];
  /** Weights below a seed's of lines not kept yet. */
  let light: { number: number; weight: number }[] = [];
  /** The first line that is neither kept nor given up. */
  let next = 1;
  let after = 0;

  function keep(chunk: LineChunk, number: number, weight: number): void {
    const index = number - chunk.firstNumber;
    if (!chunk.whole(index)) return;
    kept.add({ number, weight }, chunk.bytes.subarray(chunk.start(index), chunk.end(index)));
  }

  function keepAfter(chunk: LineChunk, before: number): void {
    while (after > 0 && next < before) {
      keep(chunk, next, 0);
      next += 1;
      after -= 1;
    }
  }

  function keepBefore(chunk: LineChunk, number: number): void {
    const from = Math.max(next, number - CONTEXT_BEFORE);
    for (const line of tail) {
      if (line.number >= from) kept.add({ ...line, weight: weightOf(line.number) }, line.bytes);
    }
    for (let at = Math.max(from, chunk.firstNumber); at < number; at += 1) {
      keep(chunk, at, weightOf(at));
    }
    tail = [];
    light = [];
  }

  function weightOf(number: number): number {
    return light.find((line) => line.number === number)?.weight ?? 0;
  }

  return {
    weighed(chunk, index, weight) {
      const number = chunk.firstNumber + index;
      keepAfter(chunk, number);
      const isSeed = weight >= SEED_WEIGHT;
      if (isSeed || weight === WRAPPER_WEIGHT) keepBefore(chunk, number);
      else if (after === 0) {
        if (weight > 0) light = [...light.slice(1 - CONTEXT_BEFORE), { number, weight }];
        return;
      } else after -= 1;
      if (isSeed) after = CONTEXT_AFTER;
      keep(chunk, number, weight);
      next = number + 1;
    },
    endChunk(chunk) {
      const end = chunk.firstNumber + chunk.count;
      keepAfter(chunk, end);
      tail = tail.slice(Math.max(0, chunk.count + tail.length - CONTEXT_BEFORE));
      const from = Math.max(next, chunk.firstNumber, end - CONTEXT_BEFORE);
      for (let number = from; number < end; number += 1) {
        const index = number - chunk.firstNumber;
        if (!chunk.whole(index)) continue;
        const bytes = Buffer.from(chunk.bytes.subarray(chunk.start(index), chunk.end(index)));
        tail.push({ number, bytes });
      }
    },
    end() {
      for (const line of tail.slice(-CONTEXT_BEFORE)) {
        kept.add({ ...line, weight: weightOf(line.number) }, line.bytes);
      }
      return kept.end();
    },
  };
}

interface Tail {
  readonly number: number;
  readonly bytes: Buffer;
}

interface ByteLines {
  add(line: { readonly number: number; readonly weight: number }, bytes: Buffer): void;
  end(): readonly KeptLine[];
}

/** Lines one behind the other in one block of memory. */
function createByteLines(): ByteLines {
  let bytes = Buffer.alloc(64 * 1024);
  let used = 0;
  let lines: { number: number; weight: number; start: number; end: number }[] = [];

  function grow(room: number): void {
    if (used + room <= bytes.length) return;
    const larger = Buffer.alloc(Math.max(used + room, 2 * bytes.length));
    bytes.copy(larger, 0, 0, used);
    bytes = larger;
  }

  function compact(): void {
    const eighth = Math.floor(lines.length / 8);
    lines = [...lines.slice(0, eighth), ...lines.slice(-3 * eighth)];
    used = 0;
    for (const line of lines) {
      bytes.copyWithin(used, line.start, line.end);
      line.end = used + line.end - line.start;
      line.start = used;
      used = line.end;
    }
  }

  return {
    add({ number, weight }, line) {
      grow(line.length);
      bytes.set(line, used);
      lines.push({ number, weight, start: used, end: used + line.length });
      used += line.length;
      if (used + lines.length * LINE_OVERHEAD > KEPT_BYTES) compact();
    },
    end: () =>
      lines.map(({ number, weight, start, end }) => ({
        number,
        weight,
        raw: bytes.toString('utf8', start, end),
      })),
  };
}
