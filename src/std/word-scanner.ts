/** Finds which of many fixed words stand in a text, in one pass whatever their number. */
export interface WordScanner {
  /** True when any word of any group stands in the text. */
  some(text: string): boolean;
  /**
   * The groups of which a word stands in the text: bit `g % 32` of element `g / 32`. The array is
   * the scanner's own and is overwritten by the next call.
   */
  groups(text: string): Uint32Array;
}

/** ASCII; its last code, which no text holds, stands for every other character. */
const ALPHABET = 128;
const OTHER = 127;
const UPPER_A = 65;
const UPPER_Z = 90;
const TO_LOWER = 32;

/**
 * Aho and Corasick's automaton ("Efficient string matching", 1975) over ASCII, blind to case, as one
 * dense table: a look-up a character, so the time is linear in the text and independent of the words.
 * Words must not be empty. All characters outside ASCII count as the same one, so a word that holds
 * one may be reported where another such character stands, and never missed.
 */
export function createWordScanner(groups: readonly (readonly string[])[]): WordScanner {
  const width = Math.max(1, Math.ceil(groups.length / 32));
  const { next, outputs, accepting } = compile(groups, width);
  const found = new Uint32Array(width);

  return {
    some(text) {
      let state = 0;
      for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        state = next[state * ALPHABET + (code < ALPHABET ? code : OTHER)] ?? 0;
        if (accepting[state] === 1) return true;
      }
      return false;
    },
    groups(text) {
      found.fill(0);
      let state = 0;
      for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        state = next[state * ALPHABET + (code < ALPHABET ? code : OTHER)] ?? 0;
        if (accepting[state] === 1) addOutputs(found, outputs, state);
      }
      return found;
    },
  };
}

function addOutputs(found: Uint32Array, outputs: Uint32Array, state: number): void {
  const width = found.length;
  for (let word = 0; word < width; word += 1) {
    found[word] = (found[word] ?? 0) | (outputs[state * width + word] ?? 0);
  }
}

interface Automaton {
  readonly next: Uint16Array;
  readonly outputs: Uint32Array;
  readonly accepting: Uint8Array;
}

function compile(groups: readonly (readonly string[])[], width: number): Automaton {
  const size = 1 + groups.flat().reduce((sum, word) => sum + word.length, 0);
  const next = new Uint16Array(size * ALPHABET);
  const outputs = new Uint32Array(size * width);
  let states = 1;
  for (const [group, words] of groups.entries()) {
    for (const word of words) {
      let state = 0;
      for (const char of word.toLowerCase()) {
        const slot = state * ALPHABET + Math.min(char.charCodeAt(0), OTHER);
        if (!next[slot]) {
          next[slot] = states;
          states += 1;
        }
        state = next[slot] ?? 0;
      }
      const slot = state * width + (group >> 5);
      outputs[slot] = (outputs[slot] ?? 0) | (1 << (group & 31));
    }
  }
  link(next, outputs, width, states);
  foldCase(next, states);
  const accepting = new Uint8Array(states);
  for (let state = 0; state < states; state += 1) {
    const own = outputs.subarray(state * width, (state + 1) * width);
    accepting[state] = own.some((bits) => bits !== 0) ? 1 : 0;
  }
  return { next, outputs, accepting };
}

/** Breadth first: fills each state's missing moves from its longest proper suffix that is a state. */
function link(next: Uint16Array, outputs: Uint32Array, width: number, states: number): void {
  const suffix = new Uint16Array(states);
  const queue = [0];
  for (let head = 0; head < queue.length; head += 1) {
    const state = queue[head] ?? 0;
    for (let code = 0; code < ALPHABET; code += 1) {
      const slot = state * ALPHABET + code;
      const fallback = state === 0 ? 0 : (next[(suffix[state] ?? 0) * ALPHABET + code] ?? 0);
      const child = next[slot] ?? 0;
      if (child === 0) {
        next[slot] = fallback;
        continue;
      }
      suffix[child] = fallback;
      for (let word = 0; word < width; word += 1) {
        const own = child * width + word;
        outputs[own] = (outputs[own] ?? 0) | (outputs[fallback * width + word] ?? 0);
      }
      queue.push(child);
    }
  }
}

/** Capital letters move as small ones do. */
function foldCase(next: Uint16Array, states: number): void {
  for (let state = 0; state < states; state += 1) {
    for (let code = UPPER_A; code <= UPPER_Z; code += 1) {
      next[state * ALPHABET + code] = next[state * ALPHABET + code + TO_LOWER] ?? 0;
    }
  }
}
