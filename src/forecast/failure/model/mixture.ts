import { clamp, logistic, logit } from '../probability.ts';

/**
 * Who is asked: the stack as a whole and at each pace, and plain decayed rates. The weight is what an
 * expert counts before anything is known of its losses.
 */
const EXPERTS = [
  { name: 'stack', weight: 4 },
  { name: 'half-life-2', weight: 1 },
  { name: 'half-life-5', weight: 1 },
  { name: 'half-life-20', weight: 1 },
  { name: 'all-runs', weight: 1 },
  { name: 'fast', weight: 1.5 },
  { name: 'middle', weight: 1.5 },
  { name: 'slow', weight: 1.5 },
] as const;
export const EXPERT_COUNT = EXPERTS.length;
const FIRST_WEIGHTS = Float64Array.from(EXPERTS, ({ weight }) => weight);

/** No expert can lose more than ln 1000 at once, nor can the mixture say less than 1 in 1000. */
const MARGIN = 0.001;
/** How much one loss counts, and how slowly losses are forgotten: over 500 runs of a repository. */
const LEARNING = 0.3;
const OWN_DECAY = 0.998;
/** Losses anywhere are forgotten over 2000 runs, and count a tenth: they only help a new repository. */
const SHARED_DECAY = 0.9995;
const SHARED_SHARE = 0.1;

/** Decayed log-losses, one an expert. */
export type Losses = Float64Array;

export function createLosses(): Losses {
  return new Float64Array(EXPERT_COUNT);
}

/**
 * Aggregation by exponential weights (Vovk 1990) in ln odds: logit p = Σ wₑ·logit pₑ / Σ wₑ with
 * wₑ = first weight · exp(−(own losses + a tenth of the shared)). Where short memories are right the
 * short ones count, elsewhere the long: the bank chooses by itself.
 */
export function mix(experts: Float64Array, own: Losses, shared: Losses): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < EXPERT_COUNT; index += 1) {
    least = Math.min(least, lossOf(own, shared, index));
  }
  let total = 0;
  let sum = 0;
  for (let index = 0; index < EXPERT_COUNT; index += 1) {
    const weight = (FIRST_WEIGHTS[index] as number) * Math.exp(least - lossOf(own, shared, index));
    total += weight;
    sum += weight * logit(clamp(experts[index] as number, MARGIN));
  }
  return logistic(sum / total);
}

function lossOf(own: Losses, shared: Losses, index: number): number {
  return (own[index] as number) + SHARED_SHARE * (shared[index] as number);
}

/** Charges every expert with what it said of a run that had `outcome`. */
export function learnMixture(
  experts: Float64Array,
  own: Losses,
  shared: Losses,
  outcome: 0 | 1,
): void {
  for (let index = 0; index < EXPERT_COUNT; index += 1) {
    const said = clamp(experts[index] as number, MARGIN);
    const loss = -LEARNING * Math.log(outcome === 1 ? said : 1 - said);
    own[index] = (own[index] as number) * OWN_DECAY + loss;
    shared[index] = (shared[index] as number) * SHARED_DECAY + loss;
  }
}
