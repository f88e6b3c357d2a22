import type { FadingSums } from './fading-mean.ts';
import { type Likeness, similarity } from './likeness.ts';

/** A failure of a job that is remembered to compare later ones with. */
export interface PastFailure {
  readonly likeness: Likeness;
  readonly change: string;
  /** Whether its commit passed when run again; `null` until that is known. */
  passedAgain: boolean | null;
}

/** The latest failures of a job. */
export interface PastFailures {
  add(failure: PastFailure): void;
  /** What became of failures that looked like this one: each counts by its likeness and age. */
  outcomesLike(likeness: Likeness): FadingSums;
  /** How many of the latest failures of other changes looked like this one, each by its likeness. */
  elsewhereLike(likeness: Likeness, change: string): number;
}

/** Enough for several half-lives, and a bound on the time of a comparison. */
const REMEMBERED = 200;
/** Failures after which one counts half. */
const HALF_LIFE = 60;
/** "At present": what other changes have failed with lately. */
const LATEST = 30;

export function createPastFailures(): PastFailures {
  const failures: PastFailure[] = [];

  return {
    add(failure) {
      failures.push(failure);
      if (failures.length > REMEMBERED) failures.shift();
    },
    outcomesLike(likeness) {
      let sum = 0;
      let weight = 0;
      for (let age = 0; age < failures.length; age++) {
        const past = failures[failures.length - 1 - age];
        if (!past || past.passedAgain === null) continue;
        const counts = similarity(likeness, past.likeness) * 0.5 ** (age / HALF_LIFE);
        weight += counts;
        if (past.passedAgain) sum += counts;
      }
      return { sum, weight };
    },
    elsewhereLike(likeness, change) {
      let alike = 0;
      for (const past of failures.slice(-LATEST)) {
        if (past.change !== change) alike += similarity(likeness, past.likeness);
      }
      return alike;
    },
  };
}
