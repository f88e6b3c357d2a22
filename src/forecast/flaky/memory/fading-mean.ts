/** What a mean is drawn towards while little has been seen: as if `weight` cases had had this mean. */
export interface Expectation {
  readonly mean: number;
  readonly weight: number;
}

/** A mean in which a case counts half as much once `halfLife` has passed. */
export interface FadingMean {
  /** `at` never goes back. */
  add(value: number, at: number): void;
  /** The sum and the weight of the cases as they count at that moment. */
  sums(at: number): FadingSums;
}

export interface FadingSums {
  readonly sum: number;
  readonly weight: number;
}

/** `halfLife` in the unit of the `at`s: milliseconds, or a number of cases. */
export function createFadingMean(halfLife: number): FadingMean {
  let sum = 0;
  let weight = 0;
  let last = 0;

  function fade(at: number): number {
    return weight === 0 ? 1 : 0.5 ** (Math.max(0, at - last) / halfLife);
  }

  return {
    add(value, at) {
      const kept = fade(at);
      sum = sum * kept + value;
      weight = weight * kept + 1;
      last = at;
    },
    sums(at) {
      const kept = fade(at);
      return { sum: sum * kept, weight: weight * kept };
    },
  };
}

/** The mean of faded cases, drawn towards what is expected. */
export function drawnMean({ sum, weight }: FadingSums, expected: Expectation): number {
  return (sum + expected.weight * expected.mean) / (weight + expected.weight);
}
