const BRACKET = 0x5b;
const LETTER_M = 0x6d;
const MOST_PARAMETERS = 64;
const MOST_INTERMEDIATES = 4;

/**
 * Behind the control sequence (ECMA-48 CSI: parameters, intermediates, a final byte) whose escape
 * stands before `from`; -1 when it is another kind of sequence, or none.
 */
export function colourEnd(bytes: Uint8Array, from: number): number {
  if (bytes[from] !== BRACKET) return -1;
  let at = from + 1;
  const parameters = at + MOST_PARAMETERS;
  while (at < parameters && isParameter(bytes[at] ?? 0)) at += 1;
  const intermediates = at + MOST_INTERMEDIATES;
  while (at < intermediates && isIntermediate(bytes[at] ?? 0)) at += 1;
  const final = bytes[at] ?? 0;
  return final >= 0x40 && final <= 0x7e ? at + 1 : -1;
}

/** True for every sequence that prints in red (31, 91, 38;5;…), and for some that do not. */
export function isReddish(bytes: Uint8Array, from: number, end: number): boolean {
  if (bytes[end - 1] !== LETTER_M) return false;
  for (let at = from + 1; at + 1 < end; at += 1) {
    const first = bytes[at];
    const second = bytes[at + 1];
    if ((first === 0x33 || first === 0x39) && second === 0x31) return true;
    if (first === 0x33 && second === 0x38) return true;
  }
  return false;
}

/** Digits, `:`, `;`, `?`, `<`, `=`, `>`. */
function isParameter(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x3f;
}

function isIntermediate(byte: number): boolean {
  return byte >= 0x20 && byte <= 0x2f;
}
