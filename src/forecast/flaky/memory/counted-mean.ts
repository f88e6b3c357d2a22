import { createFadingMean, drawnMean, type Expectation, type FadingMean } from './fading-mean.ts';

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
  return new Counted(halfLife);
}

/** A class, as `Fading` is. */
class Counted implements CountedMean {
  private readonly faded: FadingMean;
  private cases = 0;

  constructor(halfLife: number) {
    this.faded = createFadingMean(halfLife);
  }

  add(value: number): void {
    this.cases += 1;
    this.faded.add(value, this.cases);
  }

  mean(expected: Expectation): number {
    return drawnMean(this.faded.sums(this.cases), expected);
  }

  count(): number {
    return this.cases;
  }
}
