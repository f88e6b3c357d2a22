import { createFadingMean, drawnMean, type Expectation } from './fading-mean.ts';

/** A mean in which a case counts half as much once `halfLife` more cases have come. */
export interface CountedMean {
  add(value: number): void;
  /** Drawn towards what is expected while little has been seen. */
  mean(expected: Expectation): number;
  /** Cases seen, not faded. */
  count(): number;
}

/** `Infinity` for a mean in which all cases count the same. */
export function createCountedMean(halfLife: number): CountedMean {
  const faded = createFadingMean(halfLife);
  let count = 0;
  return {
    add(value) {
      count += 1;
      faded.add(value, count);
    },
    mean: (expected) => drawnMean(faded.sums(count), expected),
    count: () => count,
  };
}
