/** Distinct lines of earlier logs that are remembered; more would cost memory and add little. */
const MOST_LINES = 400_000;

/** Lines of logs, whatever their numbers. */
export interface Baseline {
  add(text: string): void;
  /** Remembers what another baseline does. */
  addAll(other: Baseline): void;
  holds(text: string): boolean;
  /** What both remember. */
  sharedWith(other: Baseline): Baseline;
  readonly size: number;
  readonly keys: ReadonlySet<number>;
}

export function createBaseline(known: Iterable<number> = []): Baseline {
  const seen = new Set(known);
  return {
    add(text) {
      if (seen.size < MOST_LINES) seen.add(lineKey(text));
    },
    addAll({ keys }) {
      for (const key of keys) if (seen.size < MOST_LINES) seen.add(key);
    },
    holds: (text) => seen.has(lineKey(text)),
    sharedWith: ({ keys }) => createBaseline([...seen].filter((key) => keys.has(key))),
    get size() {
      return seen.size;
    },
    keys: seen,
  };
}

const DIGIT = 1;
const WORD = 2;
const SPACE = 3;
/** Letters outside ASCII count as parts of words. */
function kindOf(code: number): number {
  if (code >= 97 && code <= 122) return WORD;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code === 32 || (code >= 9 && code <= 13)) return SPACE;
  return (code >= 65 && code <= 90) || code === 95 || code >= 128 ? WORD : 0;
}

const MASKED = 0x23;

/**
 * A 53-bit key of a line in which every word that holds a digit counts as the same and white space
 * does not count: two multiplicative hashes in one linear pass over the characters, many times
 * faster than the masks and fine enough to ask "was this line there before".
 */
export function lineKey(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x9e3779b1;
  let index = 0;
  const { length } = text;
  while (index < length) {
    let code = text.charCodeAt(index);
    let kind = kindOf(code);
    if (kind === SPACE) {
      index += 1;
      continue;
    }
    if (kind !== WORD && kind !== DIGIT) {
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low + code, 0x85ebca6b) ^ (low >>> 15);
      index += 1;
      continue;
    }
    let wordHigh = high;
    let wordLow = low;
    let digits = false;
    while (kind === WORD || kind === DIGIT) {
      if (kind === DIGIT) digits = true;
      wordHigh = Math.imul(wordHigh ^ code, 0x01000193);
      wordLow = Math.imul(wordLow + code, 0x85ebca6b) ^ (wordLow >>> 15);
      index += 1;
      if (index >= length) break;
      code = text.charCodeAt(index);
      kind = kindOf(code);
    }
    high = digits ? Math.imul(high ^ MASKED, 0x01000193) : wordHigh;
    low = digits ? Math.imul(low + MASKED, 0x85ebca6b) ^ (low >>> 15) : wordLow;
  }
  return (high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff);
}
