import type { FinishedRun, SignWeight } from '#domain';
import { logit, type NormalPrior } from '#statistics';
import { EXPECTED_FLAKE_SHARE } from './memory/flake-shares.ts';
import type { RunRecords } from './memory/memory.ts';
import { SIGNS } from './signs.ts';

/** How far a sign counts, in units: a value beyond says that something is unusual, not how much. */
const MOST_UNITS = 3;

/** What each sign said, by the coefficients as they are; the heaviest first. */
export function weightsOf(
  signs: readonly number[],
  coefficients: readonly number[],
): readonly SignWeight[] {
  return SIGNS.map(({ name }, index) => ({
    sign: name,
    value: signs[index + 1] ?? 0,
    logOdds: (signs[index + 1] ?? 0) * (coefficients[index + 1] ?? 0),
  })).sort((left, right) => Math.abs(right.logOdds) - Math.abs(left.logOdds));
}

/** The signs of a failure in their units, after the constant 1. */
export function signsOf(run: FinishedRun, records: RunRecords): readonly number[] {
  const values = SIGNS.map(({ unit, value }) =>
    Math.max(-MOST_UNITS, Math.min(MOST_UNITS, value(records, run) / unit)),
  );
  return [1, ...values];
}

/** The constant is learnt within a few failures, a sign over a few hundred. */
const CONSTANT_VARIANCE = 0.5;
const SIGN_VARIANCE = 0.005;
const SIGN_MEAN = 0.1;

export const SIGN_PRIORS: readonly NormalPrior[] = [
  { mean: logit(EXPECTED_FLAKE_SHARE), variance: CONSTANT_VARIANCE },
  ...SIGNS.map(
    ({ direction, prior = { mean: direction * SIGN_MEAN, variance: SIGN_VARIANCE } }) => prior,
  ),
];
