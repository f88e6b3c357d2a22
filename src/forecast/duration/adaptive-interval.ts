/** The share of runs outside of the interval that is aimed for. */
const MISS_SHARE = 0.1;

/** How fast the aim follows a hit or a miss: one miss widens as much as nine hits narrow. */
const STEP = 0.05;

/** Beyond these the quantiles of few errors mean nothing. */
const LEAST_AIM = 0.001;
const MOST_AIM = 0.4;

/** Errors that are kept: three in each tail. */
const WINDOW = 60;

/** With fewer errors a quantile of one twentieth cannot be told. */
const FEWEST = 8;

/** Until then a guess: a factor of 1.8 either way, the half-width of a job that is far from steady. */
const FIRST_GUESS = 0.6;

/** Below or above everything seen, the bound lies half of the outermost gap farther out. */
const BEYOND = 0.5;

/** Bounds of the next error, in logarithms: `lo` below and `hi` above the forecast. */
export interface ErrorBounds {
  readonly lo: number;
  readonly hi: number;
}

/** An interval that learns from its own misses. */
export interface AdaptiveInterval {
  bounds(): ErrorBounds;
  /** `error` is the value less its forecast. */
  add(error: number): void;
}

/**
 * Adaptive conformal inference (Gibbs and Candès 2021): quantiles of the last errors, lower and upper
 * tail apart since slow runs are commoner than fast ones, at a level that is moved after every run
 * such that in the long run nine in ten lie inside, whatever the series does.
 */
export function createAdaptiveInterval(): AdaptiveInterval {
  const newest: number[] = [];
  const ascending: number[] = [];
  let aim = MISS_SHARE;

  function bounds(): ErrorBounds {
    if (ascending.length < FEWEST) return { lo: -FIRST_GUESS, hi: FIRST_GUESS };
    const tail = Math.min(MOST_AIM, Math.max(LEAST_AIM, aim)) / 2;
    return { lo: quantile(ascending, tail), hi: quantile(ascending, 1 - tail) };
  }

  return {
    bounds,
    add(error) {
      const { lo, hi } = bounds();
      const isMiss = error < lo || error > hi;
      aim += STEP * (MISS_SHARE - (isMiss ? 1 : 0));
      newest.push(error);
      ascending.splice(rankOf(ascending, error), 0, error);
      if (newest.length <= WINDOW) return;
      ascending.splice(rankOf(ascending, newest.shift() as number), 1);
    },
  };
}

/** How many of ascending values are below `value`. */
function rankOf(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The quantile of the next value: n values leave n + 1 equally likely places for it. */
function quantile(ascending: readonly number[], share: number): number {
  const rank = share * (ascending.length + 1) - 1;
  const last = ascending.length - 1;
  const at = (index: number) => ascending[index] as number;
  if (rank <= 0) return at(0) - BEYOND * (at(1) - at(0));
  if (rank >= last) return at(last) + BEYOND * (at(last) - at(last - 1));
  const below = Math.floor(rank);
  return at(below) + (rank - below) * (at(below + 1) - at(below));
}
