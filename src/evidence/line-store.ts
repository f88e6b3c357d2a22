import { WRAPPER_WEIGHT } from './line-weight.ts';
import type { LogLine } from './log-line.ts';

/** Characters of log text kept at once. */
const KEPT_CHARACTERS = 24 * 2 ** 20;
const CONTEXT_BEFORE = 24;
const CONTEXT_AFTER = 80;
const SEED_WEIGHT = 2;
/** What an object costs beside its text. */
const LINE_OVERHEAD = 100;

export interface LineStore {
  add(line: LogLine): void;
  /** The kept lines in order, the last lines of the log among them. */
  end(): readonly LogLine[];
}

/**
 * Keeps the lines around those of weight, and the log's last ones. When even those are too many, the
 * first ones and the later half stay. Bounded memory, amortised linear time.
 */
export function createLineStore(): LineStore {
  let kept: LogLine[] = [];
  let size = 0;
  let after = 0;
  let recent: LogLine[] = [];

  function keep(line: LogLine): void {
    kept.push(detached(line));
    size += sizeOf(line);
    if (size > KEPT_CHARACTERS) compact();
  }

  function compact(): void {
    const eighth = Math.floor(kept.length / 8);
    kept = [...kept.slice(0, eighth), ...kept.slice(-3 * eighth)];
    size = kept.reduce((sum, line) => sum + sizeOf(line), 0);
  }

  function flushRecent(): void {
    for (const line of recent.slice(-CONTEXT_BEFORE)) keep(line);
    recent = [];
  }

  return {
    add(line) {
      if (line.weight >= SEED_WEIGHT) {
        flushRecent();
        after = CONTEXT_AFTER;
        keep(line);
      } else if (line.weight === WRAPPER_WEIGHT) {
        flushRecent();
        keep(line);
      } else if (after > 0) {
        after -= 1;
        keep(line);
      } else {
        recent.push(line);
        if (recent.length > 8 * CONTEXT_BEFORE) recent = recent.slice(-CONTEXT_BEFORE);
      }
    },
    end() {
      flushRecent();
      return kept;
    },
  };
}

function sizeOf(line: LogLine): number {
  return line.raw.length + LINE_OVERHEAD;
}

/** A slice of a string keeps the whole chunk it was read in alive; a copy lets it go. */
function detached(line: LogLine): LogLine {
  const raw = copyOf(line.raw);
  return { ...line, raw, text: line.text === line.raw ? raw : copyOf(line.text) };
}

function copyOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
