/** A source of numbers in [0, 1). Passed in, so that the same seed gives the same run. */
export type Random = () => number;

/**
 * A small seeded generator (mulberry32): 32 bits of state, equidistributed enough for jitter,
 * bootstraps and property tests; never for secrets.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
