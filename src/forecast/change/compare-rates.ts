import { type EventCount, fisherMidP } from '#statistics';

/** How the failure rate of a segment of runs compares with that of the segment before it. */
export interface RateComparison {
  readonly kind: 'regressed' | 'fixed';
  /** One-sided mid-p of Fisher's exact test in the direction of `kind`; up to 0.5. */
  readonly p: number;
  /** Failure rates, 0 to 1; `NaN` for a segment without runs. */
  readonly before: number;
  readonly after: number;
}

/**
 * Compares the failures of the current segment with those of the segment before it, which is a better
 * base than a fixed release: it ends where the last change began. Which of many are told is decided
 * over the whole night, see `tellTrueOnes`.
 */
export function compareRates(before: EventCount, after: EventCount): RateComparison {
  const worse = fisherMidP(before, after);
  const better = fisherMidP(after, before);
  return {
    kind: worse <= better ? 'regressed' : 'fixed',
    p: Math.min(worse, better),
    before: before.events / before.trials,
    after: after.events / after.trials,
  };
}
