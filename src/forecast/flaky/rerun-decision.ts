/** What the two ways of dealing with a failure cost, in one unit. */
export interface RerunCosts {
  readonly rerun: number;
  /** A person looks into a failure that was none. */
  readonly investigation: number;
}

/**
 * US dollars: 0.02 cents a re-run against 5.67 dollars an investigation, measured over five years of
 * thirty developers (Leinen et al., "Cost of flaky tests in continuous integration", 2024).
 */
export const PUBLISHED_COSTS: RerunCosts = { rerun: 0.0002, investigation: 5.67 };

/** What a re-run is worth, and what it would tell. */
export interface RerunDecision {
  readonly rerun: boolean;
  /** Cost saved by a re-run, on average: P · investigation − re-run. In the unit of the costs. */
  readonly worth: number;
  /** The probability from which a re-run pays. */
  readonly paysFrom: number;
  /** That the failure comes and goes: now, and after each outcome of the re-run. */
  readonly flaky: number;
  readonly flakyAfterPass: number;
  readonly flakyAfterFailure: number;
  /** How far the re-run would move that probability, on average, 0 to 0.5: nothing when it is certain. */
  readonly expectedMove: number;
}

/**
 * How often a failure that comes and goes passes at the next try, at least. Set by hand, not fitted: below
 * one, as a test that fails by chance may do so twice.
 */
const PASSES_WHEN_FLAKY = 0.9;

/**
 * Whether to run a failure again, by cost. `probability`: that a re-run passes, 0 to 1. A pass is
 * trusted (what the change broke fails again), a failure is a hint: with φ = max(`PASSES_WHEN_FLAKY`,
 * (1 + P) / 2), since what passes more often than expected is apt to pass more often still, and nothing
 * that is estimated is certain,
 *
 *   P(flaky) = P/φ;  after a pass 1;  after a failure P(flaky)(1 − φ) / (1 − P), 1/2 where P is 1
 *
 * and, as the expectation of a probability does not move, the mean move either way is 2P(1 − P(flaky)).
 */
export function decideRerun(
  probability: number,
  costs: RerunCosts = PUBLISHED_COSTS,
): RerunDecision {
  const worth = probability * costs.investigation - costs.rerun;
  const passesWhenFlaky = Math.max(PASSES_WHEN_FLAKY, (1 + probability) / 2);
  const flaky = probability / passesWhenFlaky;
  const fails = 1 - probability;
  return {
    rerun: worth > 0,
    worth,
    paysFrom: Math.min(1, costs.rerun / costs.investigation),
    flaky,
    flakyAfterPass: 1,
    flakyAfterFailure: fails > 0 ? (flaky * (1 - passesWhenFlaky)) / fails : 0.5,
    expectedMove: 2 * probability * (1 - flaky),
  };
}
