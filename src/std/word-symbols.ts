import { SIGN_LEAD } from './fold-word.ts';

export const SYMBOL_BITS = 6;
export const SYMBOLS = 1 << SYMBOL_BITS;
/** Characters that stand in no word, control characters among them: a word cannot go on over them. */
const NONE_SYMBOL = 0;
export const OTHER_SYMBOL = 1;
export const DIGIT_SYMBOL = 2;
/** The later bytes of a character, as far as no sign of a word holds them. */
const CONTINUATION_SYMBOL = 3;
/** Bytes the reader of the text wants to be told of. */
export const STOP_SYMBOL = 4;
const FIRST_FREE_SYMBOL = 5;
/** Symbols for the bytes of signs; more signs than a log has would only be mistaken for each other. */
const MOST_OF_SIGNS = 20;

const DEL = 0x7f;
const FIRST_DIGIT = 48;

export interface WordSymbols {
  /** The symbol of a byte of UTF-8. */
  readonly ofByte: Uint8Array;
  /** Symbols of the later bytes of a character: no move, but within a sign of a word. */
  readonly continuations: readonly number[];
}

/** A symbol for each byte of the folded words; when there are too many, the rarest share one. */
export function assignSymbols(words: readonly Uint8Array[], stops: readonly number[]): WordSymbols {
  const ofByte = new Uint8Array(256).fill(NONE_SYMBOL);
  ofByte.fill(OTHER_SYMBOL, DEL);
  ofByte.fill(CONTINUATION_SYMBOL, 0x80, 0xc0);
  ofByte[SIGN_LEAD] = NONE_SYMBOL;
  const used = byUse(words);
  const ofSigns = used.filter((byte) => byte >= 0x80);
  const plain = used.filter((byte) => byte < DEL && byte !== FIRST_DIGIT);
  const afterSigns = FIRST_FREE_SYMBOL + Math.min(ofSigns.length, MOST_OF_SIGNS);
  // The lead is in every sign, so it comes first and shares its symbol with no other byte.
  for (const [at, byte] of ofSigns.entries()) {
    ofByte[byte] = Math.min(FIRST_FREE_SYMBOL + at, afterSigns - 1);
  }
  for (const [at, byte] of plain.entries()) {
    const symbol = Math.min(afterSigns + at, SYMBOLS - 1);
    ofByte[byte] = symbol;
    ofByte[String.fromCharCode(byte).toUpperCase().charCodeAt(0)] = symbol;
  }
  ofByte.fill(DIGIT_SYMBOL, FIRST_DIGIT, FIRST_DIGIT + 10);
  for (const stop of stops) ofByte[stop] = STOP_SYMBOL;
  return { ofByte, continuations: [...new Set(ofByte.subarray(0x80, 0xc0))] };
}

/** The bytes that stand in the words, the most frequent first. */
function byUse(words: readonly Uint8Array[]): readonly number[] {
  const counts = new Uint32Array(256);
  for (const word of words) for (const byte of word) counts[byte] = (counts[byte] ?? 0) + 1;
  const used = [...counts.keys()].filter((byte) => counts[byte] !== 0);
  return used.sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0));
}
