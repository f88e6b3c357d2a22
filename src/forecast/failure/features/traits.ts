import type { UpcomingRun } from '#domain';
import type { TraitScales } from '../memory/trait-scales.ts';
import { sizeOf } from '../memory/trait-values.ts';

/** Names of traits that can be inputs; of a history with more, those that are seen first. */
export const TRAIT_COUNT = 24;
/** Brings scores, within ±3, to the size of the other inputs. */
const SCALE = 0.5;

/** The place of each trait among the inputs. */
export type TraitPlaces = Map<string, number>;

/** Numbers and truths that a run brings along, as scores within its repository. Learns them as well. */
export function writeTraits(
  { traits }: UpcomingRun,
  learnt: { readonly places: TraitPlaces; readonly scales: TraitScales },
  into: Float64Array,
  at: number,
): void {
  const { places, scales } = learnt;
  for (const name in traits) {
    const size = sizeOf(traits[name] as never);
    if (size === null) continue;
    let place = places.get(name);
    if (place === undefined) {
      if (places.size === TRAIT_COUNT) continue;
      place = places.size;
      places.set(name, place);
    }
    into[at + place] = SCALE * scales.score(place, size);
  }
}
