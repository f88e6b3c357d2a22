/** Half-lives in runs; the last is so long that it counts every run alike. */
const HALF_LIVES = [1, 2, 5, 10, 20, 50, Number.POSITIVE_INFINITY] as const;

/** Places in `HALF_LIVES`. */
export const HALF_LIFE = { one: 0, two: 1, five: 2, ten: 3, twenty: 4, fifty: 5, all: 6 } as const;
export const HALF_LIFE_COUNT = HALF_LIVES.length;

/** After 20 of the longest finite half-lives the weight of all runs has reached its limit. */
const LIMIT = 1024;
const DECAYS = Float64Array.from(HALF_LIVES, (halfLife) => 0.5 ** (1 / halfLife));
const WEIGHTS = weights();

/**
 * Failure rates under all half-lives at once: the decayed failures of each, then the runs seen. That no
 * half-life wins everywhere is why all are kept and the model chooses.
 */
export type RateBank = Float64Array;

export function createBank(): RateBank {
  return new Float64Array(HALF_LIFE_COUNT + 1);
}

export function learnRate(bank: RateBank, outcome: 0 | 1): void {
  for (let index = 0; index < HALF_LIFE_COUNT; index += 1) {
    bank[index] = (bank[index] as number) * (DECAYS[index] as number) + outcome;
  }
  bank[HALF_LIFE_COUNT] = runsOf(bank) + 1;
}

/** Runs learnt from. */
export function runsOf(bank: RateBank): number {
  return bank[HALF_LIFE_COUNT] as number;
}

/**
 * (Σ dᵃ·y + strength·parent) / (Σ dᵃ + strength), a = age in runs, d = 0.5^(1/half-life): the decayed
 * rate, shrunk to `parent` as if `strength` runs had been seen there. `strength` > 0.
 */
export function rateOf(bank: RateBank, halfLife: number, parent: number, strength: number): number {
  const runs = runsOf(bank);
  const weight =
    halfLife === HALF_LIFE.all
      ? runs
      : (WEIGHTS[halfLife * LIMIT + Math.min(runs, LIMIT - 1)] as number);
  return ((bank[halfLife] as number) + strength * parent) / (weight + strength);
}

/** Σ dᵃ over n runs, (1 − dⁿ) / (1 − d), for every finite half-life and n below the limit. */
function weights(): Float64Array {
  const table = new Float64Array((HALF_LIFE_COUNT - 1) * LIMIT);
  for (let index = 0; index < HALF_LIFE_COUNT - 1; index += 1) {
    const decay = DECAYS[index] as number;
    for (let runs = 0; runs < LIMIT; runs += 1) {
      table[index * LIMIT + runs] = (1 - decay ** runs) / (1 - decay);
    }
  }
  return table;
}
