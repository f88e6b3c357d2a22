/** What every other character outside ASCII, and every run of them, counts as. */
export const OTHER = '\x7f';
/** First byte in UTF-8 of all characters from U+2000 to U+2FFF, and of no other. */
export const SIGN_LEAD = 0xe2;

/**
 * The word as the automaton reads texts: small letters, `0` for any run of digits, DEL for any run of
 * what is not ASCII. Signs (U+2000 to U+2FFF: `✓`, `✗`, `●`) stay as they are.
 */
export function foldWord(word: string): string {
  return word
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/\d+/g, '0')
    .replace(/[\x7f-\u1fff\u3000-\uffff]+/g, OTHER);
}

/** Whether a UTF-16 code is that of a sign, which has the same three bytes wherever it stands. */
export function isSign(code: number): boolean {
  return code >> 12 === 2;
}
