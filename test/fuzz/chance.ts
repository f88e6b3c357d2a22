import { type Random, seededRandom } from '#std';

/** Choices of one input; the same seed makes the same choices. */
export interface Chance {
  readonly random: Random;
  /** A whole number from 0, below `limit`. */
  below(limit: number): number;
  happens(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** A list of `least` to `most` made things. */
  many<T>(least: number, most: number, make: () => T): T[];
}

export function createChance(seed: number): Chance {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  return {
    random,
    below,
    happens: (share) => random() < share,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    many(least, most, make) {
      const made = [];
      for (let left = least + below(most - least + 1); left > 0; left -= 1) made.push(make());
      return made;
    },
  };
}

/** The seed of input `number` of a campaign: neighbours share nothing (a round of splitmix32). */
export function inputSeed(seed: number, number: number): number {
  let mixed = (Math.imul(seed, 0x9e3779b9) + number) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
