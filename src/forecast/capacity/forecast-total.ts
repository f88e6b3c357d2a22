import type { Spread } from '#domain';
import { quantileSorted } from '#statistics';
import { seededRandom } from '#std';
import { durationBelow } from './forecast-tails.ts';

/** A hundred in each tail, so that the bounds hardly depend on the seed. */
const DRAWS = 2000;

/** Any seed would do; one, so that the same forecasts give the same total. */
const SEED = 1;

/** A job that is expected to run, and how often. */
export interface ExpectedRuns {
  readonly spread: Spread;
  readonly runs: number;
}

/**
 * The time that all expected runs take together, such as the minutes of the coming night: the median
 * and the 90 % interval of the sum of one draw from each run's forecast, 2,000 times over. The median
 * of a sum is not the sum of medians, since slow runs are slower than fast ones are fast. Runs are
 * drawn independently of one another: a slow night of the whole platform is outside of this interval.
 * All zero for no runs.
 */
export function forecastTotal(expected: readonly ExpectedRuns[]): Spread {
  const random = seededRandom(SEED);
  const totals = new Float64Array(DRAWS);
  for (const { spread, runs } of expected) {
    for (let draw = 0; draw < DRAWS; draw += 1) {
      let total = 0;
      // Half a step away from 0 and 1, where a duration has no bound.
      for (let run = 0; run < runs; run += 1) {
        total += durationBelow(spread, (random() * (DRAWS - 1) + 0.5) / DRAWS);
      }
      totals[draw] = (totals[draw] as number) + total;
    }
  }
  totals.sort();
  return {
    median: quantileSorted(totals, 0.5),
    lo: quantileSorted(totals, 0.05),
    hi: quantileSorted(totals, 0.95),
  };
}
