import { median } from '#statistics';

/** Shares of the newest value in the running means: from one that jumps along to one that hardly moves. */
const SHARES = [0.7, 0.5, 0.3, 0.15] as const;

/** Lengths of the running medians, which single slow runs do not move. */
const LENGTHS = [3, 5, 10, 20] as const;

const LONGEST = 20;

/** The number of opinions there are of a job, without those about its runner. */
export const OPINION_COUNT = 2 + SHARES.length + LENGTHS.length;

/** What a job's past says about its next duration, in logarithms. */
export interface Opinions {
  /** The last value, its mean with the one before, running means, running medians, in this order. */
  readonly values: readonly number[];
  /** The median of the last ten. */
  readonly level: number;
  /** The running mean by halves. */
  readonly steady: number;
  add(value: number): void;
}

/** No single way to look at a series is best for all jobs; each of these is for some. */
export function createOpinions(first: number): Opinions {
  let recent = [first];
  let means = SHARES.map(() => first);
  let values = view();

  function view(): readonly number[] {
    const last = recent.at(-1) as number;
    const medians = LENGTHS.map((length) => median(recent.slice(-length)));
    return [last, (last + (recent.at(-2) ?? last)) / 2, ...means, ...medians];
  }

  return {
    get values() {
      return values;
    },
    get level() {
      return values[2 + SHARES.length + LENGTHS.indexOf(10)] as number;
    },
    get steady() {
      return means[SHARES.indexOf(0.5)] as number;
    },
    add(value) {
      recent = [...recent.slice(1 - LONGEST), value];
      means = means.map((mean, at) => mean + (SHARES[at] as number) * (value - mean));
      values = view();
    },
  };
}
