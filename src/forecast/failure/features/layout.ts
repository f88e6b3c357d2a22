import type { Situation } from '../model/example.ts';
import { CHANGE } from './change.ts';
import type { FeatureGroup } from './feature-group.ts';
import { JOB_RATES, WITHIN_RATES } from './rates.ts';
import { SEQUENCE } from './sequence.ts';
import { FAMILY_EXCESS, REPOSITORY } from './surroundings.ts';
import { TRAIT_COUNT } from './traits.ts';

const GROUPS: readonly FeatureGroup[] = [
  JOB_RATES,
  WITHIN_RATES,
  SEQUENCE,
  CHANGE,
  FAMILY_EXCESS,
  REPOSITORY,
];
const NAMES = GROUPS.flatMap((group) => group.names);

/** Where the inputs of traits begin; they are the last. */
export const FIRST_TRAIT = NAMES.length;
export const FEATURE_COUNT = FIRST_TRAIT + TRAIT_COUNT;

/** The place of a named input; −1 for none. */
export function featureIndex(name: string): number {
  return NAMES.indexOf(name);
}

/** Fills all inputs but those of traits; `into` is all zeros before. */
export function writeFeatures(situation: Situation, into: Float64Array): void {
  let at = 0;
  for (const group of GROUPS) {
    group.write(situation, into, at);
    at += group.names.length;
  }
}
