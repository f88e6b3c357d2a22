import { FAMILY_KINDS, type FamilyMemory, longDecay, shortDecay } from '../memory/family-memory.ts';
import { HALF_LIFE, rateOf } from '../memory/rate-bank.ts';
import { clamp, logit } from '../probability.ts';
import { type FeatureGroup, signOf } from './feature-group.ts';

/** Runs without excess that a family starts with, for the short and the long memory. */
const SHORT_STRENGTH = 2;
const LONG_STRENGTH = 4;
/** Brings an excess to the size of the other inputs. */
const SCALE = 4;
const KINDS = FAMILY_KINDS.length;
const DAY_MS = 86_400_000;

/**
 * Family excess: the decayed mean of outcome − forecast over the runs that share something with this
 * one, averaged over the families of a kind. A forecast knows what usually fails; what is left over
 * tells that something is broken just now. This is what sees the onset of a failure.
 */
export const FAMILY_EXCESS: FeatureGroup = {
  names: FAMILY_KINDS.flatMap((kind) => [`${kind}-excess-12h`, `${kind}-excess-72h`]),
  write({ families, startedAt }, into, at) {
    const counts = [0, 0, 0, 0, 0];
    for (const family of families) {
      counts[family.kind] = (counts[family.kind] as number) + 1;
      if (family.weight > 0) addExcess(family, startedAt, into, at + 2 * family.kind);
    }
    for (let kind = 0; kind < KINDS; kind += 1) {
      const count = counts[kind] as number;
      if (count === 0) continue;
      into[at + 2 * kind] = ((into[at + 2 * kind] as number) / count) * SCALE;
      into[at + 2 * kind + 1] = ((into[at + 2 * kind + 1] as number) / count) * SCALE;
    }
  },
};

function addExcess(family: FamilyMemory, time: number, into: Float64Array, at: number): void {
  const long = longDecay(family, time);
  const short = shortDecay(long);
  const { shortExcess, shortWeight, longExcess, longWeight } = family;
  into[at] = (into[at] as number) + (shortExcess * short) / (shortWeight * short + SHORT_STRENGTH);
  into[at + 1] =
    (into[at + 1] as number) + (longExcess * long) / (longWeight * long + LONG_STRENGTH);
}

/** The repository as a whole, and the time of day (UTC). */
export const REPOSITORY: FeatureGroup = {
  names: ['repository-last', 'repository-5', 'hour-sine', 'hour-cosine'],
  write({ repository, overall, startedAt }, into, at) {
    const angle = ((startedAt % DAY_MS) / DAY_MS) * 2 * Math.PI;
    into[at] = signOf(repository.last);
    into[at + 1] = logit(clamp(rateOf(repository.bank, HALF_LIFE.five, overall, 1), 0.01));
    into[at + 2] = Math.sin(angle) / 2;
    into[at + 3] = Math.cos(angle) / 2;
  },
};
