import { type BetaPrior, credibleInterval, logMarginalLikelihood, posterior } from '#statistics';

/** The belief about the rate of a segment: failures are rare or very common (LUCI's priors). */
const RATE_BELIEF: BetaPrior = { a: 0.3, b: 0.5 };

/**
 * The odds, before looking, that a stretch of runs holds a change: chosen on planted shifts of rates
 * of real jobs so that less than 0.05 changes are seen in 1,000 runs without one.
 */
const PRIOR_LOG_ODDS = -1.5;

/** People look for the cause about as far around the reported run. */
const NEARBY = 10;

/** A place is not moved away from the likeliest run for less than this gain of belief nearby. */
const NEARLY_MOST = 0.999;

/** The belief that the interval of the place holds. */
const PLACE_LEVEL = 0.9;

/** Where a stretch of runs would change its failure rate, if it does. */
export interface RateSplit {
  readonly probability: number;
  /** The place with the largest likelihood. */
  readonly likeliest: number;
  /** The place with the most belief within ten runs of it. */
  readonly central: number;
  readonly earliest: number;
  readonly latest: number;
}

/**
 * The best place to split the runs from `start` up to `end`; `null` for fewer than two of them.
 * `failures[i]` counts the failures among the first i runs. Every place k is compared with no change
 * at all by exact marginal likelihood, ln L(left) + ln L(right) − ln L(all), L of a Beta-Bernoulli
 * sequence; all places are equally likely beforehand. The probability of a change is that of the mean
 * over all places against the prior odds; the belief about the place is their posterior.
 */
export function splitRate(failures: Int32Array, start: number, end: number): RateSplit | null {
  const count = end - start;
  if (count < 2) return null;
  const likelihood = (from: number, to: number) =>
    logMarginalLikelihood(
      (failures[to] as number) - (failures[from] as number),
      to - from,
      RATE_BELIEF,
    );
  const whole = likelihood(start, end);
  const gains: number[] = [];
  let likeliest = 0;
  for (let place = start + 1; place < end; place += 1) {
    gains.push(likelihood(start, place) + likelihood(place, end) - whole);
    if ((gains.at(-1) as number) > (gains[likeliest] as number)) likeliest = gains.length - 1;
  }
  const belief = posterior(gains);
  // The mean of exp(gain) over all places: the largest term over its share of the sum.
  const logMean =
    (gains[likeliest] as number) - Math.log((belief[likeliest] as number) * gains.length);
  const first = start + 1;
  const place = credibleInterval(belief, PLACE_LEVEL);
  return {
    probability: 1 / (1 + Math.exp(-(logMean + PRIOR_LOG_ODDS))),
    likeliest: first + likeliest,
    central: first + mostBeliefNearby(belief),
    earliest: first + place.first,
    latest: first + place.last,
  };
}

/** The likeliest of the places whose neighbourhood holds about as much belief as any. */
function mostBeliefNearby(belief: readonly number[]): number {
  const sums = [0];
  for (const share of belief) sums.push((sums.at(-1) as number) + share);
  const nearby = belief.map(
    (_, place) =>
      (sums[Math.min(belief.length, place + NEARBY + 1)] as number) -
      (sums[Math.max(0, place - NEARBY)] as number),
  );
  const enough = nearby.reduce((most, held) => Math.max(most, held), 0) * NEARLY_MOST;
  let central = -1;
  for (const [place, share] of belief.entries()) {
    const isCandidate = (nearby[place] as number) >= enough;
    if (isCandidate && share > (belief[central] ?? -1)) central = place;
  }
  return central;
}
