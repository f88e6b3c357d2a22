/** The running mean and variance of one number, with a memory of about 200 values. */
interface Scale {
  count: number;
  mean: number;
  /** Σ of squared deviations; beyond `MEMORY` values a decayed one. */
  squares: number;
}

const MEMORY = 200;
/** Before this many values there is no scale to speak of. */
const FEWEST = 6;
/** Beyond this many deviations a value says no more. */
const FARTHEST = 3;
/** Keeps a trait that never varied from becoming infinite at its first change. */
const LEAST_DEVIATION = 0.1;

/** How unusual the number of each trait is within its repository. */
export interface TraitScales {
  /**
   * (ln(1 + |value|) − mean) / (deviation + 0.1), within ±3, over what was seen before; 0 for the first
   * six. Then learns the value: a trait is known before its run starts.
   */
  score(trait: number, value: number): number;
}

export function createTraitScales(): TraitScales {
  const scales: (Scale | undefined)[] = [];
  return {
    score(trait, value) {
      let scale = scales[trait];
      if (!scale) {
        scale = { count: 0, mean: 0, squares: 0 };
        scales[trait] = scale;
      }
      const size = Math.log1p(Math.abs(value));
      const score = scale.count >= FEWEST ? standardise(scale, size) : 0;
      learnSize(scale, size);
      return score;
    },
  };
}

function standardise(scale: Scale, size: number): number {
  const deviation = Math.sqrt(scale.squares / Math.min(scale.count, MEMORY)) + LEAST_DEVIATION;
  return Math.max(-FARTHEST, Math.min(FARTHEST, (size - scale.mean) / deviation));
}

/** Welford's update while the memory fills, then its exponentially decayed form. */
function learnSize(scale: Scale, size: number): void {
  scale.count += 1;
  const from = size - scale.mean;
  scale.mean += from / Math.min(scale.count, MEMORY);
  const kept = scale.count < MEMORY ? 1 : 1 - 1 / MEMORY;
  scale.squares = scale.squares * kept + from * (size - scale.mean);
}
