import type { Calibration } from './calibration.ts';
import { CALIBRATION } from './calibration-table.ts';
import { round } from './round.ts';

/** Half a case on either side (Jeffreys): 151 of 151 is not certainty. */
const PRIOR = 0.5;
/** Errors, expected and seen alike, that a group starts with: one of few cases errs like all others. */
const SHRINKAGE = 2;
/** Odds of being wrong that a group's own record may multiply the common ones by, either way. */
const MOST_FACTOR = 20;

/**
 * The probability that a cause is right: how often causes of this strength were, with the odds of being
 * wrong multiplied by how much more often than expected those of its group were (empirical Bayes: seen
 * over expected errors, both from `SHRINKAGE` on, so that few cases move it little).
 */
export function calibrate(
  strength: number,
  cause: string,
  table: Calibration = CALIBRATION,
): number {
  const step = table.steps.findLast(({ from }) => from <= strength) ?? table.steps[0];
  if (!step) return PRIOR;
  const common = smoothed(step);
  const group = table.groups[groupOf(cause)];
  if (!group) return round(common);
  const factor = (group.wrong + SHRINKAGE) / (group.expected + SHRINKAGE);
  const odds = ((1 - common) / common) * Math.min(MOST_FACTOR, Math.max(1 / MOST_FACTOR, factor));
  return round(1 / (1 + odds));
}

/** How sure one may be that a failure without a cause has none of ours. */
export function calibrateUnknown(table: Calibration = CALIBRATION): number {
  return round(smoothed(table.unknown));
}

/** `auth` of `auth.rate`. */
export function groupOf(cause: string): string {
  const dot = cause.indexOf('.');
  return dot === -1 ? cause : cause.slice(0, dot);
}

/** The posterior mean under Jeffreys' prior. */
function smoothed({ right, count }: { readonly right: number; readonly count: number }): number {
  return (right + PRIOR) / (count + 2 * PRIOR);
}
