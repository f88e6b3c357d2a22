import type { LogLine } from './log-line.ts';

/** Characters of log text that are kept at once; a longer log keeps the lines around its errors. */
const KEPT_CHARACTERS = 24 * 2 ** 20;
const CONTEXT_BEFORE = 6;
const CONTEXT_AFTER = 40;
const SEED_WEIGHT = 2;
const LINE_OVERHEAD = 100;

export interface LineStore {
  add(line: LogLine): void;
  readonly lines: readonly LogLine[];
}

/**
 * Keeps a log's lines while they fit; past that, only lines near one of weight, and at last the first
 * quarter and the later half of those. Bounded memory, amortised linear time.
 */
export function createLineStore(): LineStore {
  let lines: LogLine[] = [];
  let size = 0;

  function compact(): void {
    lines = nearWeight(lines).map(detached);
    size = lines.reduce((sum, line) => sum + sizeOf(line), 0);
    if (size <= KEPT_CHARACTERS / 2) return;
    const quarter = Math.floor(lines.length / 4);
    lines = [...lines.slice(0, Math.floor(quarter / 4)), ...lines.slice(-quarter)];
    size = lines.reduce((sum, line) => sum + sizeOf(line), 0);
  }

  return {
    add(line) {
      lines.push(line);
      size += sizeOf(line);
      if (size > KEPT_CHARACTERS) compact();
    },
    get lines() {
      return lines;
    },
  };
}

function sizeOf(line: LogLine): number {
  return line.raw.length + LINE_OVERHEAD;
}

function nearWeight(lines: readonly LogLine[]): LogLine[] {
  const kept: LogLine[] = [];
  let next = 0;
  for (const [index, line] of lines.entries()) {
    if (line.weight < SEED_WEIGHT) continue;
    const from = Math.max(next, index - CONTEXT_BEFORE);
    const to = Math.min(lines.length, index + CONTEXT_AFTER);
    for (let at = from; at < to; at += 1) {
      const near = lines[at];
      if (near) kept.push(near);
    }
    next = Math.max(next, to);
  }
  return kept;
}

/** A slice of a string keeps the whole string alive; a copy lets the chunk it was read in go. */
function detached(line: LogLine): LogLine {
  const copy = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
  return { ...line, raw: copy(line.raw), text: copy(line.text) };
}
