/** The bytes the fixture program writes, computed again: the twin of `byte_at` in the C source. */
const ALPHABETS = [
  letters(['a', 'm'], ['\r', '\r'], ['\x80', '\xaf']),
  letters(['n', 'z'], ['\t', '\t'], ['\xb0', '\xdf']),
  letters(['A', 'M'], ['\x01', '\x08'], ['\xe0', '\xff']),
] as const;
const LINE_ENDS = ['#', '%', '@'] as const;
const LINE_FEED = 10;

/** Which writer a byte of a log must come from; 255 for stamps, line feeds and marks of readiness. */
export const WRITER_OF: Uint8Array = new Uint8Array(256).fill(255);
for (const [writer, alphabet] of ALPHABETS.entries()) {
  for (const byte of alphabet) WRITER_OF[byte] = writer;
  WRITER_OF[(LINE_ENDS[writer] ?? '').charCodeAt(0)] = writer;
}

/** The byte at a position of a writer's stream; `LINE_FEED` where a line ends. */
export function byteSource(seed: number, writer: number): (position: number) => number {
  const base = mix(seed + Math.imul(0x9e3779b9, writer + 1));
  const alphabet = ALPHABETS[writer] ?? [];
  const lineEnd = (LINE_ENDS[writer] ?? '').charCodeAt(0);
  return (position) => {
    if (mix(base ^ Math.floor(position / 2)) % 24 === 0) {
      return position % 2 === 1 ? LINE_FEED : lineEnd;
    }
    return alphabet[mix(base + 0x51ed270b + position) % alphabet.length] ?? 0;
  };
}

/** The finaliser of MurmurHash3. */
function mix(input: number): number {
  let x = input >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

function letters(...ranges: readonly (readonly [string, string])[]): readonly number[] {
  return ranges.flatMap(([from, to]) => {
    const first = from.charCodeAt(0);
    return Array.from({ length: to.charCodeAt(0) - first + 1 }, (_, index) => first + index);
  });
}
