import { HALF_LIFE, rateOf, runsOf } from '../memory/rate-bank.ts';
import { logit } from '../probability.ts';
import type { FeatureGroup } from './feature-group.ts';

/** Runs of the parent that each half-life of a job starts with: the longer the memory, the more. */
const STRENGTHS = [0.5, 0.7, 1, 1, 1.5, 2, 2] as const;
/** The same for a branch and for the other class of a job; their parent is the job itself. */
const WITHIN_JOB = 1.5;
/** From so many runs on a job is not young any more. */
const YOUNG = 5;
/** More runs than this say nothing new. */
const OLD = 500;

/** The job's own rates: ln odds under each half-life, and how much there is behind them. */
export const JOB_RATES: FeatureGroup = {
  names: [
    'always',
    'parent',
    'half-life-1',
    'half-life-2',
    'half-life-5',
    'half-life-10',
    'half-life-20',
    'half-life-50',
    'all-runs',
    'runs',
    'youth',
  ],
  write({ job, parent }, into, at) {
    into[at] = 1;
    into[at + 1] = logit(parent);
    for (let index = 0; index < STRENGTHS.length; index += 1) {
      const strength = STRENGTHS[index] as number;
      into[at + 2 + index] = logit(rateOf(job.bank, index, parent, strength));
    }
    const runs = runsOf(job.bank);
    into[at + 9] = Math.log1p(Math.min(runs, OLD)) / 3;
    into[at + 10] = Math.max(0, YOUNG - runs) / YOUNG;
  },
};

/** How branches and pull requests, and this very one, differ from the job: differences of ln odds. */
export const WITHIN_RATES: FeatureGroup = {
  names: ['class-2', 'class-5', 'class-20', 'branch-1', 'branch-5', 'branch-20', 'other-class-5'],
  write({ ownClass, otherClass, branch, expected }, into, at) {
    const base = logit(expected);
    const own = ownClass.bank;
    if (own) {
      into[at] = logit(rateOf(own, HALF_LIFE.two, expected, WITHIN_JOB)) - base;
      into[at + 1] = logit(rateOf(own, HALF_LIFE.five, expected, WITHIN_JOB)) - base;
      into[at + 2] = logit(rateOf(own, HALF_LIFE.twenty, expected, WITHIN_JOB)) - base;
    }
    if (branch.last !== null) {
      const { bank } = branch;
      into[at + 3] = logit(rateOf(bank, HALF_LIFE.one, expected, WITHIN_JOB)) - base;
      into[at + 4] = logit(rateOf(bank, HALF_LIFE.five, expected, WITHIN_JOB)) - base;
      into[at + 5] = logit(rateOf(bank, HALF_LIFE.twenty, expected, WITHIN_JOB)) - base;
    }
    const other = otherClass.bank;
    if (other) into[at + 6] = logit(rateOf(other, HALF_LIFE.five, expected, WITHIN_JOB)) - base;
  },
};
