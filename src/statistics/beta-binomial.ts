import { logBeta } from './log-beta.ts';

/** A Beta(a, b) belief about a rate: as if `a` events and `b` non-events had been seen. */
export interface BetaPrior {
  readonly a: number;
  readonly b: number;
}

/**
 * ln of the probability of one particular sequence with `events` events in `trials` trials when the
 * rate is drawn from Beta(a, b): ln B(a + k, b + n − k) − ln B(a, b). The binomial coefficient is left
 * out; it is the same for every belief about the same counts. 0 ≤ events ≤ trials; 0 for no trials.
 */
export function logMarginalLikelihood(events: number, trials: number, prior: BetaPrior): number {
  return logBeta(prior.a + events, prior.b + trials - events) - logBeta(prior.a, prior.b);
}
