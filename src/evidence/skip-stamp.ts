/** `2026-07-30T10:39:01.0000000Z`, as GitHub and our own service logs write it; 0 for a digit. */
const SHAPE = Uint8Array.from('0000-00-00T00:00:00.0000000Z', (char) =>
  char === '0' ? 0 : char.charCodeAt(0),
);
const T_AT = 10;
const Z_AT = SHAPE.length - 1;
const LETTER_T = 0x54;
const LETTER_Z = 0x5a;

/**
 * Behind the time stamp that begins at `from`, or `from` when there is none. The stamp is taken off
 * before a line is read (`cleanLine`), so no word is looked for in it: a quarter of many a log.
 */
export function skipStamp(bytes: Uint8Array, from: number): number {
  if (bytes[from + T_AT] !== LETTER_T || bytes[from + Z_AT] !== LETTER_Z) return from;
  for (let at = 0; at < Z_AT; at += 1) {
    const wanted = SHAPE[at] as number;
    const byte = bytes[from + at] as number;
    if (wanted === 0 ? byte < 0x30 || byte > 0x39 : byte !== wanted) return from;
  }
  return from + SHAPE.length;
}
