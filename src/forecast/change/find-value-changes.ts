import { median, pelt } from '#statistics';
import { clipOutliers } from './clip-outliers.ts';
import { knownValues } from './known-values.ts';
import { levelScaleOf } from './level-scale.ts';
import type { LocatedChange } from './located-change.ts';
import { noiseDeviation, wanderingFactor } from './noise.ts';
import { onePerPush } from './one-per-push.ts';
import { type Noise, weighSteps } from './weigh-steps.ts';

/** The modified Bayesian criterion for changes of a mean (Zhang and Siegmund 2007) asks 3 ln n. */
const PENALTY_PER_LOG_LENGTH = 3;

/**
 * Where a series of durations, sizes or the like changed its level. Anything but a finite number is
 * missing. `times`, if given, are as long as `values`: neighbours of one time came from one push, are
 * taken together by their median, and are never parted.
 *
 * On a relative scale with outliers clipped, PELT proposes places; those that are neither large nor
 * sure enough against the values around them are dropped, weakest first. The noise is that of the
 * series itself: how far one value lies from the next, and how much levels wander anyway. Ascending by
 * index; indices are those of `values`.
 */
export function findValueChanges(
  values: readonly unknown[],
  times: readonly unknown[] = [],
): readonly LocatedChange[] {
  const { indices, values: levels } = onePerPush(knownValues(values), times);
  const { scale } = levelScaleOf(levels);
  const scaled = levels.map(scale);
  const deviation = noiseDeviation(scaled);
  const clipped = clipOutliers(scaled, deviation);
  const noise: Noise = {
    variance: deviation ** 2,
    levelVariance: deviation ** 2 * wanderingFactor(clipped, deviation),
  };
  const penalty = PENALTY_PER_LOG_LENGTH * Math.log(levels.length) * noise.levelVariance;
  const places = weighSteps(clipped, pelt(clipped, penalty), noise);
  return places.map(({ place, probability, earliest, latest }, at) => {
    const start = places[at - 1]?.place ?? 0;
    const end = places[at + 1]?.place ?? levels.length;
    return {
      index: indices[place] as number,
      probability,
      before: median(levels.slice(start, place)),
      after: median(levels.slice(place, end)),
      earliest: indices[earliest] as number,
      latest: indices[latest] as number,
    };
  });
}
