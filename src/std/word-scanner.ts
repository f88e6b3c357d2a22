import { isSign, SIGN_LEAD } from './fold-word.ts';
import { compileWords } from './word-automaton.ts';
import { SYMBOL_BITS } from './word-symbols.ts';

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

/** First byte of a character of several bytes; stands for all that are no sign. */
const OUTSIDE_ASCII = 0xc2;

/**
 * A scanner of strings, blind to case. All numbers count as the same one, and so do all runs of
 * characters outside ASCII but signs (`foldWord`): a word that holds one may be reported where
 * another stands, and is never missed. Words must not be empty.
 */
export function createWordScanner(groups: readonly (readonly string[])[]): WordScanner {
  const { symbols, next, firstAccepting, outputs, width } = compileWords(groups);
  const found = new Uint32Array(width);

  function step(state: number, byte: number): number {
    return next[(state << SYMBOL_BITS) | (symbols[byte] as number)] as number;
  }

  function stepOver(state: number, code: number): number {
    if (!isSign(code)) return step(state, OUTSIDE_ASCII);
    const second = step(step(state, SIGN_LEAD), 0x80 | ((code >> 6) & 0x3f));
    return step(second, 0x80 | (code & 0x3f));
  }

  return {
    some(text) {
      let state = 0;
      for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        state = code < 128 ? step(state, code) : stepOver(state, code);
        if (state >= firstAccepting) return true;
      }
      return false;
    },
    groups(text) {
      found.fill(0);
      let state = 0;
      for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        state = code < 128 ? step(state, code) : stepOver(state, code);
        if (state >= firstAccepting) addOutputs(found, outputs, state);
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
