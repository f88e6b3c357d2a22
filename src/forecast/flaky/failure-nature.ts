import type { FlakyForecast } from './flaky-model.ts';

/**
 * What the log says of a failure's cause: `infrastructure` lies outside the change by its nature (a lost
 * runner, a rate limit); `deterministic` says the same again (a compiler, a missing file); `chance` can
 * go either way (a test, a service); `unknown` when no cause was found.
 */
export type CauseNature = 'infrastructure' | 'deterministic' | 'chance' | 'unknown';

/** What is known of a failure when its nature is asked. */
export interface FailureEvidence {
  readonly forecast: FlakyForecast;
  readonly cause: CauseNature;
  /** That the cause is right, 0 to 1. */
  readonly confidence: number;
  /** The signature says nothing of its own: it never excuses a failure. */
  readonly generic: boolean;
}

/** Probabilities that sum to 1. */
export interface NatureShares {
  readonly regression: number;
  readonly flaky: number;
  readonly infrastructure: number;
}

export interface FailureNature {
  /** `unknown`: what is known does not decide. */
  readonly nature: keyof NatureShares | 'unknown';
  readonly shares: NatureShares;
  /** The counts behind the forecast. */
  readonly counts: FlakyForecast['counts'];
}

/**
 * A share decides from here on. For two shares this leaves the band from 0.4 to 0.6 undecided; an
 * interval that reaches into it abstains.
 */
const DECIDES = 0.6;

/**
 * Regression, flaky or infrastructure. The log speaks first, as far as its cause is sure (c), and history
 * divides the rest by the probability P that a re-run passes:
 *
 *   infrastructure: c,  flaky (1 − c)P,  regression (1 − c)(1 − P)   for a cause outside the change
 *   infrastructure: 0,  flaky (1 − c)P,  regression c + (1 − c)(1 − P)   for one that says the same again
 *   infrastructure: 0,  flaky P,  regression 1 − P   else
 *
 * The answer is the largest share, where it is more than 0.6 over the whole 90 % interval of P.
 */
export function natureOf(evidence: FailureEvidence): FailureNature {
  const { forecast, generic } = evidence;
  const at = (probability: number): NatureShares => sharesAt(probability, evidence);
  const low = at(forecast.lo);
  const high = at(forecast.hi);
  const shares = at(forecast.probability);
  return { nature: decided(), shares, counts: forecast.counts };

  function decided(): FailureNature['nature'] {
    if (high.regression > DECIDES) return 'regression';
    if (generic) return 'unknown';
    if (shares.infrastructure > DECIDES) return 'infrastructure';
    return low.flaky > DECIDES ? 'flaky' : 'unknown';
  }
}

function sharesAt(probability: number, { cause, confidence }: FailureEvidence): NatureShares {
  const spoken = cause === 'infrastructure' || cause === 'deterministic' ? confidence : 0;
  const infrastructure = cause === 'infrastructure' ? spoken : 0;
  const flaky = (1 - spoken) * probability;
  return { regression: 1 - infrastructure - flaky, flaky, infrastructure };
}
