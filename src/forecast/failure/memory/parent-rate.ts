import { clamp, logistic, logit } from '../probability.ts';
import type { FamilyMemory } from './family-memory.ts';

/** Runs of the repository's rate that a family starts with. */
const FAMILY_STRENGTH = 2;
const FAMILY_MARGIN = 0.005;
const MARGIN = 0.01;

/**
 * The failure rate to expect of a job that has not run yet: the mean, in ln odds, of the rates of the
 * families it shares with another job, each shrunk to `repositoryRate`; that rate where there is none.
 */
export function parentRate(families: readonly FamilyMemory[], repositoryRate: number): number {
  let sum = 0;
  let count = 0;
  for (const family of families) {
    if (family.kind === 0 || !family.isShared) continue;
    const rate =
      (family.failures + FAMILY_STRENGTH * repositoryRate) / (family.weight + FAMILY_STRENGTH);
    sum += logit(clamp(rate, FAMILY_MARGIN));
    count += 1;
  }
  return clamp(count === 0 ? repositoryRate : logistic(sum / count), MARGIN);
}
