import type { Baseline } from './baselines.ts';
import type { Target } from './targets.ts';

/** One row of the table. */
export interface Figure {
  readonly set: string;
  readonly measure: string;
  readonly ours: number;
  readonly baseline: Baseline | null;
  readonly target: Target | null;
}

/** Rounded as it is printed, so that what reads 0.980 has reached 0.98. */
export function isMet({ ours, target }: Figure): boolean | null {
  if (target === null) return null;
  const rounded = Number(ours.toFixed(4));
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = target;
  return rounded >= least && rounded <= most;
}
