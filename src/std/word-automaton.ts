import { foldWord, SIGN_LEAD } from './fold-word.ts';
import {
  assignSymbols,
  DIGIT_SYMBOL,
  OTHER_SYMBOL,
  STOP_SYMBOL,
  SYMBOL_BITS,
  SYMBOLS,
  type WordSymbols,
} from './word-symbols.ts';

/**
 * Aho and Corasick's automaton ("Efficient string matching", 1975) as one dense table: a look-up a
 * character, so the time is linear in the text and independent of the words. It reads folded text
 * (`foldWord`), which makes the table small and lets one word stand for all numbers: a word may be
 * reported where another number or another letter outside ASCII stands, and is never missed. Signs
 * are told apart, since tools mark what is well with one (`✓`) and what is not with another (`✗`).
 */
export interface WordAutomaton {
  /** The symbol of a byte of UTF-8, or of a character's code below 128. */
  readonly symbols: Uint8Array;
  /** The state after `symbol` in `state`: element `(state << SYMBOL_BITS) | symbol`. 0 is the start. */
  readonly next: Uint16Array;
  /** States from here on end a word. */
  readonly firstAccepting: number;
  /** The state a stop leads to, from any state; it is above `firstAccepting` and ends no word. */
  readonly stopState: number;
  /** Groups whose words end in `state`: `width` elements from `state * width`. */
  readonly outputs: Uint32Array;
  readonly width: number;
}

/** Words must not be empty, nor hold a stop (a byte that always leads to `stopState`). */
export function compileWords(
  groups: readonly (readonly string[])[],
  stops: readonly number[] = [],
): WordAutomaton {
  const width = Math.max(1, Math.ceil(groups.length / 32));
  const encoder = new TextEncoder();
  const folded = groups.map((words) => words.map((word) => encoder.encode(foldWord(word))));
  const symbols = assignSymbols(folded.flat(), stops);
  const trie = buildTrie(folded, symbols.ofByte, width);
  const breadthFirst = link(trie, width);
  loopOnRuns(trie, symbols);
  return { ...acceptingLast(trie, breadthFirst, width), symbols: symbols.ofByte, width };
}

interface Trie {
  readonly next: Uint16Array;
  readonly outputs: Uint32Array;
  /** The symbol that leads into a state. */
  readonly last: Uint8Array;
  /** 1 within a sign: more bytes of it follow. */
  readonly withinSign: Uint8Array;
  readonly states: number;
}

function buildTrie(
  groups: readonly (readonly Uint8Array[])[],
  symbols: Uint8Array,
  width: number,
): Trie {
  const size = 1 + groups.flat().reduce((sum, word) => sum + word.length, 0);
  const next = new Uint16Array(size * SYMBOLS);
  const outputs = new Uint32Array(size * width);
  const last = new Uint8Array(size);
  const withinSign = new Uint8Array(size);
  let states = 1;
  for (const [group, words] of groups.entries()) {
    for (const word of words) {
      let state = 0;
      for (const [index, byte] of word.entries()) {
        const symbol = symbols[byte] ?? 0;
        const slot = (state << SYMBOL_BITS) | symbol;
        if (!next[slot]) {
          next[slot] = states;
          last[states] = symbol;
          states += 1;
        }
        state = next[slot] ?? 0;
        if (byte === SIGN_LEAD || word[index - 1] === SIGN_LEAD) withinSign[state] = 1;
      }
      const slot = state * width + (group >> 5);
      outputs[slot] = (outputs[slot] ?? 0) | (1 << (group & 31));
    }
  }
  return { next, outputs, last, withinSign, states };
}

/**
 * Breadth first: fills each state's missing moves from its longest proper suffix that is a state. The
 * states in that order.
 */
function link({ next, outputs, states }: Trie, width: number): readonly number[] {
  const suffix = new Uint16Array(states);
  const queue = [0];
  for (let head = 0; head < queue.length; head += 1) {
    const state = queue[head] ?? 0;
    for (let symbol = 0; symbol < SYMBOLS; symbol += 1) {
      const slot = (state << SYMBOL_BITS) | symbol;
      const from = (suffix[state] ?? 0) << SYMBOL_BITS;
      const fallback = state === 0 ? 0 : (next[from | symbol] ?? 0);
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
  return queue;
}

/** A run of digits, or of characters outside ASCII, moves once; so does a character of many bytes. */
function loopOnRuns(
  { next, last, withinSign, states }: Trie,
  { continuations }: WordSymbols,
): void {
  for (let state = 0; state < states; state += 1) {
    for (const symbol of withinSign[state] === 1 ? [] : continuations) {
      next[(state << SYMBOL_BITS) | symbol] = state;
    }
    const symbol = last[state] ?? 0;
    if (symbol === DIGIT_SYMBOL || symbol === OTHER_SYMBOL) {
      next[(state << SYMBOL_BITS) | symbol] = state;
    }
  }
}

/**
 * Renumbers the states so that one comparison tells whether a word ends. States near the start, in
 * which a text is nearly always, lie side by side in memory: a tenth of the time.
 */
function acceptingLast(
  { next, outputs, states }: Trie,
  breadthFirst: readonly number[],
  width: number,
): Omit<WordAutomaton, 'symbols' | 'width'> {
  const accepting = new Uint8Array(states);
  for (let slot = 0; slot < states * width; slot += 1) {
    if (outputs[slot] !== 0) accepting[Math.floor(slot / width)] = 1;
  }
  const order = new Uint16Array(states);
  const renumbered = new Uint16Array(states);
  let placed = 0;
  let firstAccepting = 0;
  for (const wanted of [0, 1]) {
    if (wanted === 1) firstAccepting = placed;
    for (const state of breadthFirst) {
      if (accepting[state] !== wanted) continue;
      order[placed] = state;
      renumbered[state] = placed;
      placed += 1;
    }
  }
  const moved = new Uint16Array((states + 1) * SYMBOLS);
  const movedOutputs = new Uint32Array((states + 1) * width);
  for (let to = 0; to < states; to += 1) {
    const from = order[to] ?? 0;
    for (let symbol = 0; symbol < SYMBOLS; symbol += 1) {
      const target = next[(from << SYMBOL_BITS) | symbol] ?? 0;
      moved[(to << SYMBOL_BITS) | symbol] = renumbered[target] ?? 0;
    }
    moved[(to << SYMBOL_BITS) | STOP_SYMBOL] = states;
    for (let word = 0; word < width; word += 1) {
      movedOutputs[to * width + word] = outputs[from * width + word] ?? 0;
    }
  }
  return { next: moved, outputs: movedOutputs, firstAccepting, stopState: states };
}
