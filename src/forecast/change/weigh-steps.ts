import { credibleInterval, posterior } from '#statistics';

/** What is noise in a series, on its relative scale. */
export interface Noise {
  /** From one value to the next. */
  readonly variance: number;
  /** Per value of a mean: more than `variance` where the level wanders. */
  readonly levelVariance: number;
}

/** A step that is sure and large enough to be told. */
export interface WeighedStep {
  readonly place: number;
  readonly probability: number;
  readonly earliest: number;
  readonly latest: number;
}

/** Steps are judged by at most this many values on either side: later ones are another story. */
const REACH = 30;

/** Perfherder raises an alert from the same t on. */
const LEAST_T = 7;

/** Steps below 1.5 % do not matter to anyone. */
const LEAST_STEP = 0.015;

/** A step smaller than the scatter of single values cannot be seen by a reader. */
const LEAST_STEP_IN_DEVIATIONS = 1;

/** The scatter around a step may by chance look too small; it counts as at least half the usual. */
const LEAST_VARIANCE_SHARE = 0.25;

/** The belief that the interval of the place holds. */
const PLACE_LEVEL = 0.9;

/** The steps at `places` that hold; the weakest falls first, for its neighbours gain by it. */
export function weighSteps(
  values: readonly number[],
  places: readonly number[],
  noise: Noise,
): readonly WeighedStep[] {
  const left = [...places];
  for (;;) {
    const strengths = left.map((place, at) =>
      strengthOf(values, around(left, at, values.length, place), noise),
    );
    const weakest = strengths.indexOf(Math.min(...strengths));
    if (weakest < 0 || (strengths[weakest] as number) >= 1) break;
    left.splice(weakest, 1);
  }
  return left.map((place, at) => locate(values, around(left, at, values.length, place), noise));
}

interface Step {
  readonly start: number;
  readonly place: number;
  readonly end: number;
}

function around(places: readonly number[], at: number, count: number, place: number): Step {
  return { start: places[at - 1] ?? 0, place, end: places[at + 1] ?? count };
}

/** How far a step is above the nearest of its thresholds: 1 is just enough. */
function strengthOf(values: readonly number[], step: Step, noise: Noise): number {
  const before = values.slice(Math.max(step.start, step.place - REACH), step.place);
  const after = values.slice(step.place, Math.min(step.end, step.place + REACH));
  const height = Math.abs(meanOf(after) - meanOf(before));
  const freedom = Math.max(1, before.length + after.length - 2);
  const variance = Math.max(
    (scatterOf(before) + scatterOf(after)) / freedom,
    LEAST_VARIANCE_SHARE * noise.levelVariance,
  );
  const inDeviations = height / Math.sqrt(variance);
  const t = inDeviations / Math.sqrt(1 / before.length + 1 / after.length);
  return Math.min(t / LEAST_T, height / LEAST_STEP, inDeviations / LEAST_STEP_IN_DEVIATIONS);
}

/**
 * The belief about the place of a step between its neighbours under normal noise, all places equally
 * likely beforehand, and its probability against no step by Schwarz's criterion: half the scatter it
 * explains, in units of the noise, less 1.5 ln n for its place and its level.
 */
function locate(values: readonly number[], { start, place, end }: Step, noise: Noise): WeighedStep {
  const part = values.slice(start, end);
  const total = part.reduce((sum, value) => sum + value, 0);
  const explained: number[] = [];
  let sum = 0;
  for (let count = 1; count < part.length; count += 1) {
    sum += part[count - 1] as number;
    const difference = sum / count - (total - sum) / (part.length - count);
    explained.push((difference ** 2 * count * (part.length - count)) / part.length);
  }
  const belief = posterior(explained.map((gain) => gain / (2 * noise.levelVariance)));
  const gain = explained[place - start - 1] as number;
  const logOdds = gain / (2 * noise.levelVariance) - 1.5 * Math.log(part.length);
  const interval = credibleInterval(belief, PLACE_LEVEL);
  return {
    place,
    probability: 1 / (1 + Math.exp(-logOdds)),
    earliest: Math.min(place, start + 1 + interval.first),
    latest: Math.max(place, start + 1 + interval.last),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The sum of squared distances to the mean. */
function scatterOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
