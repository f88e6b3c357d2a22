import type { FinishedRun } from '#domain';
import { logit, type NormalPrior } from '#statistics';
import { drawnMean } from './memory/fading-mean.ts';
import { EXPECTED_FAILURE_RATE, jobFailureRate, usualFailureRate } from './memory/failure-rates.ts';
import { EXPECTED_FLAKE_SHARE, jobFlakeShare, repoFlakeShare } from './memory/flake-shares.ts';
import type { RunRecords } from './memory/memory.ts';

export type SignName =
  /** Failures of the job passed when run again, lately. */
  | 'job-flakes'
  /** Failures of its families did. */
  | 'family-flakes'
  /** Failures of the job that looked like it did. */
  | 'alike-flakes'
  /** Failures of this change did. */
  | 'change-flakes'
  /** Failures with the same words among their findings did. */
  | 'word-flakes'
  /** The job fails as a rule. */
  | 'job-fails'
  /** Other changes failed when last run. */
  | 'others-fail'
  /** Other changes failed this week. */
  | 'others-fail-this-week'
  /** This change failed more often than the job does. */
  | 'change-failed'
  /** The run before it passed. */
  | 'passed-before'
  /** Its families fail more than they are used to in these hours. */
  | 'family-excess'
  /** Other changes failed alike. */
  | 'others-alike'
  /** One thing failed. */
  | 'one-failed';

/** Something about a failure that speaks for or against its coming and going. */
interface Sign {
  readonly name: SignName;
  /** What one unit of it is: about the spread seen over histories of several kinds. */
  readonly unit: number;
  /** Which way it is expected to point before any case has been seen; 1 speaks for a passing re-run. */
  readonly direction: 1 | -1;
  /** 0 when nothing is known. */
  readonly value: (records: RunRecords, run: FinishedRun) => number;
}

const FLAKE_ZERO = logit(EXPECTED_FLAKE_SHARE);
const FAILURE_ZERO = logit(EXPECTED_FAILURE_RATE);

const SIGNS: readonly Sign[] = [
  {
    name: 'job-flakes',
    unit: 1.2,
    direction: 1,
    value: (records, { knownAt }) =>
      logit(
        drawnMean(records.job.flakeShare.sums(knownAt), {
          mean: repoFlakeShare(records),
          weight: 4,
        }),
      ) - FLAKE_ZERO,
  },
  {
    name: 'family-flakes',
    unit: 1.2,
    direction: 1,
    value: (records) => {
      const expected = { mean: repoFlakeShare(records), weight: 5 };
      const shares = records.families.map(({ flakeShare }) => logit(flakeShare.mean(expected)));
      return mean(shares) - FLAKE_ZERO;
    },
  },
  {
    name: 'alike-flakes',
    unit: 0.6,
    direction: 1,
    value: (records) => {
      const expected = jobFlakeShare(records);
      const alike = records.job.failures.outcomesLike(records.likeness);
      return logit(drawnMean(alike, { mean: expected, weight: 1.5 })) - logit(expected);
    },
  },
  {
    name: 'change-flakes',
    unit: 0.7,
    direction: 1,
    value: (records) => {
      const expected = jobFlakeShare(records);
      return logit(records.change.flakeShare.mean({ mean: expected, weight: 2 })) - logit(expected);
    },
  },
  {
    name: 'word-flakes',
    unit: 0.5,
    direction: 1,
    value: (records) => {
      const expected = repoFlakeShare(records);
      const shares = records.words.map((word) => logit(word.mean({ mean: expected, weight: 5 })));
      return shares.length === 0 ? 0 : mean(shares) - logit(expected);
    },
  },
  {
    name: 'job-fails',
    unit: 2,
    direction: -1,
    value: (records) => logit(usualFailureRate(records)) - FAILURE_ZERO,
  },
  {
    name: 'others-fail',
    unit: 1.6,
    direction: -1,
    value: (records) => {
      const others = records.job.changes.failuresOfOthers(records.changeName);
      const expected = { mean: jobFailureRate(records), weight: 1.5 };
      return logit(drawnMean(others, expected)) - FAILURE_ZERO;
    },
  },
  {
    name: 'others-fail-this-week',
    unit: 1.9,
    direction: -1,
    value: (records, { knownAt }) => {
      const all = records.job.weekFailureRate.sums(knownAt);
      const own = records.change.weekFailureRate.sums(knownAt);
      const others = {
        sum: Math.max(0, all.sum - own.sum),
        weight: Math.max(0, all.weight - own.weight),
      };
      const expected = { mean: jobFailureRate(records), weight: 2 };
      return logit(drawnMean(others, expected)) - FAILURE_ZERO;
    },
  },
  {
    name: 'change-failed',
    unit: 1.1,
    direction: -1,
    value: (records) => {
      const expected = jobFailureRate(records);
      return (
        logit(records.change.failureRate.mean({ mean: expected, weight: 1 })) - logit(expected)
      );
    },
  },
  {
    name: 'passed-before',
    unit: 0.4,
    direction: 1,
    value: ({ job, change }, run) => {
      const known = run.pr === null && run.sha === null ? job : change;
      return known.lastPassed === true ? 1 : 0;
    },
  },
  {
    name: 'family-excess',
    unit: 0.13,
    direction: -1,
    value: ({ families }, { knownAt }) =>
      mean(families.map(({ excess }) => drawnMean(excess.sums(knownAt), { mean: 0, weight: 2 }))),
  },
  {
    name: 'others-alike',
    unit: 1,
    direction: 1,
    value: ({ job, likeness, changeName }) =>
      Math.log1p(job.failures.elsewhereLike(likeness, changeName)),
  },
  {
    name: 'one-failed',
    unit: 0.35,
    direction: 1,
    value: (_records, run) => (leastFailed(run) === 1 ? 1 : 0),
  },
];

/** How far a sign counts, in units: a value beyond says that something is unusual, not how much. */
const MOST_UNITS = 3;

/** How far a sign moved the log odds of a passing re-run. */
export interface SignWeight {
  readonly sign: SignName;
  readonly logOdds: number;
}

/** What each sign said, by the coefficients as they are; the heaviest first. */
export function weightsOf(
  signs: readonly number[],
  coefficients: readonly number[],
): readonly SignWeight[] {
  return SIGNS.map(({ name }, index) => ({
    sign: name,
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
  { mean: FLAKE_ZERO, variance: CONSTANT_VARIANCE },
  ...SIGNS.map(({ direction }) => ({ mean: direction * SIGN_MEAN, variance: SIGN_VARIANCE })),
];

/** The smallest of the counts of what failed (`testsFailed`, `classesFailed` …); 0 when none is known. */
function leastFailed({ findings }: FinishedRun): number {
  const counts = Object.entries(findings).flatMap(([name, value]) =>
    /failed$/i.test(name) && typeof value === 'number' && value > 0 ? [value] : [],
  );
  return counts.length === 0 ? 0 : Math.min(...counts);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
