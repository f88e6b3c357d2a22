import type { FinishedRun } from '#domain';
import { logit } from '#statistics';
import { drawnMean } from './memory/fading-mean.ts';
import { EXPECTED_FAILURE_RATE, jobFailureRate, usualFailureRate } from './memory/failure-rates.ts';
import { EXPECTED_FLAKE_SHARE, jobFlakeShare, repoFlakeShare } from './memory/flake-shares.ts';
import type { Sign } from './sign.ts';

const FLAKE_ZERO = logit(EXPECTED_FLAKE_SHARE);
const FAILURE_ZERO = logit(EXPECTED_FAILURE_RATE);

/**
 * How often this very failure passed is the thing itself, not a hint of it: nearly all of its distance
 * from the job's share counts, in log odds. Not all, since the other signs have seen part of it.
 */
const SAME_PRIOR = { mean: 0.8, variance: 0.04 };

/**
 * Few, and each with a reason that holds for any history: of more than eighty tried, the others added
 * nothing on histories with re-runs and on nightly jobs alike.
 */
export const SIGNS: readonly Sign[] = [
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
    name: 'same-flakes',
    unit: 1,
    direction: 1,
    prior: SAME_PRIOR,
    value: (records) => {
      if (records.failed.length === 0) return 0;
      const expected = jobFlakeShare(records);
      const shares = records.failed.map((one) => one.mean({ mean: expected, weight: 2 }));
      // The run passes only when all of them do: the one that does so least often decides.
      return logit(Math.min(...shares)) - logit(expected);
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
