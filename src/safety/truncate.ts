const ELLIPSIS = '…';

/** Longest grapheme looked at when cutting; longer ones are stacked accents nobody can read. */
const GRAPHEME_WINDOW = 64;

export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}

/**
 * At most `budgetBytes` of UTF-8, with `…` where it was cut. Never splits a character, a surrogate
 * pair or what a reader sees as one character.
 */
export function truncate(text: string, budgetBytes: number): string {
  if (byteLength(text) <= budgetBytes) return text;
  const room = budgetBytes - byteLength(ELLIPSIS);
  if (room < 0) return '';
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(room));
  return text.slice(0, graphemeBoundary(text, read)) + ELLIPSIS;
}

function graphemeBoundary(text: string, end: number): number {
  const start = Math.max(0, end - GRAPHEME_WINDOW);
  const window = text.slice(start, end + GRAPHEME_WINDOW);
  let boundary = start === 0 ? 0 : end;
  for (const { index } of new Intl.Segmenter('en').segment(window)) {
    if (start + index > end) break;
    if (index > 0 || start === 0) boundary = start + index;
  }
  return boundary;
}
