export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** What the first bytes of a file say about it. */
export type Sniffed =
  | { readonly kind: 'text'; readonly encoding: TextEncoding }
  | { readonly kind: 'gzip' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'binary' };

/** A text may hold some control characters; above this share it is no text. */
const CONTROL_SHARE = 0.05;
const SAMPLE_BYTES = 8192;

/** Decides from the first bytes: magic numbers, byte-order marks, then the share of control bytes. */
export function sniff(head: Uint8Array): Sniffed {
  const [first, second, third, fourth] = head;
  if (first === 0x1f && second === 0x8b) return { kind: 'gzip' };
  if (first === 0x50 && second === 0x4b && (third ?? 0) < 9 && (fourth ?? 0) < 9) {
    return { kind: 'zip' };
  }
  if (first === 0xff && second === 0xfe) return { kind: 'text', encoding: 'utf-16le' };
  if (first === 0xfe && second === 0xff) return { kind: 'text', encoding: 'utf-16be' };
  return sniffBody(head.subarray(0, SAMPLE_BYTES));
}

function sniffBody(sample: Uint8Array): Sniffed {
  let control = 0;
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    if (byte < 32 && !isTextControl(byte)) control += 1;
  }
  const half = sample.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (half >= 4 && odd > half * 0.7 && even < half * 0.1) {
    return { kind: 'text', encoding: 'utf-16le' };
  }
  if (half >= 4 && even > half * 0.7 && odd < half * 0.1) {
    return { kind: 'text', encoding: 'utf-16be' };
  }
  return control > sample.length * CONTROL_SHARE
    ? { kind: 'binary' }
    : { kind: 'text', encoding: 'utf-8' };
}

/** Bell, backspace, tab, line feed, vertical tab, form feed, carriage return, shift, escape. */
function isTextControl(byte: number): boolean {
  return (byte >= 7 && byte <= 15) || byte === 27;
}
