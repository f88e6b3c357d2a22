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
  return new Fading(halfLife);
}

/** A class, and not functions around variables: there are three for each change of each job. */
class Fading implements FadingMean {
  private readonly halfLife: number;
  private sum = 0;
  private weight = 0;
  private last = 0;

  constructor(halfLife: number) {
    this.halfLife = halfLife;
  }

  add(value: number, at: number): void {
    const kept = this.fade(at);
    this.sum = this.sum * kept + value;
    this.weight = this.weight * kept + 1;
    this.last = at;
  }

  sums(at: number): FadingSums {
    const kept = this.fade(at);
    return { sum: this.sum * kept, weight: this.weight * kept };
  }

  private fade(at: number): number {
    return this.weight === 0 ? 1 : 0.5 ** (Math.max(0, at - this.last) / this.halfLife);
  }
}

/** The mean of faded cases, drawn towards what is expected. */
export function drawnMean({ sum, weight }: FadingSums, expected: Expectation): number {
  return (sum + expected.weight * expected.mean) / (weight + expected.weight);
}
