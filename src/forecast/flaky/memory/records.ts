import { type CountedMean, createCountedMean } from './counted-mean.ts';
import { createFadingMean, type FadingMean } from './fading-mean.ts';
import { createLatestOfChanges, type LatestOfChanges } from './latest-of-changes.ts';
import { createPastFailures, type PastFailures } from './past-failures.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Cases after which one counts half: about a week of a busy job, and a month of it. */
const SHORT = 8;
const LONG = 30;
const ALWAYS = Number.POSITIVE_INFINITY;

/** What is remembered of a job. */
export interface JobRecord {
  readonly failureRate: CountedMean;
  readonly longFailureRate: CountedMean;
  readonly weekFailureRate: FadingMean;
  /** Share of its failures that passed when run again. */
  readonly flakeShare: FadingMean;
  readonly allFlakeShare: CountedMean;
  readonly changes: LatestOfChanges;
  readonly failures: PastFailures;
  lastPassed: boolean | null;
  readonly tally: JobTally;
}

/** Plain counts, not faded: what is shown beside a probability. */
export interface JobTally {
  /** Finished runs, and those that failed. */
  runs: number;
  failures: number;
  /** Failures whose commit was run again, and those that passed. */
  rerun: number;
  passedAgain: number;
}

export function createJobRecord(): JobRecord {
  return {
    failureRate: createCountedMean(ALWAYS),
    longFailureRate: createCountedMean(LONG),
    weekFailureRate: createFadingMean(7 * DAY_MS),
    flakeShare: createFadingMean(10 * DAY_MS),
    allFlakeShare: createCountedMean(ALWAYS),
    changes: createLatestOfChanges(),
    failures: createPastFailures(),
    lastPassed: null,
    tally: { runs: 0, failures: 0, rerun: 0, passedAgain: 0 },
  };
}

/** What is remembered of one change in one job. */
export interface ChangeRecord {
  readonly failureRate: CountedMean;
  readonly weekFailureRate: FadingMean;
  readonly flakeShare: CountedMean;
  lastPassed: boolean | null;
}

export function createChangeRecord(): ChangeRecord {
  return {
    failureRate: createCountedMean(SHORT),
    weekFailureRate: createFadingMean(7 * DAY_MS),
    flakeShare: createCountedMean(LONG),
    lastPassed: null,
  };
}

/** What is remembered of a family, a repository or everything. */
export interface GroupRecord {
  readonly failureRate: CountedMean;
  readonly flakeShare: CountedMean;
  /** Failures beyond what their jobs are used to, over the last hours. */
  readonly excess: FadingMean;
}

export function createGroupRecord(): GroupRecord {
  return {
    failureRate: createCountedMean(LONG),
    flakeShare: createCountedMean(LONG),
    excess: createFadingMean(3 * HOUR_MS),
  };
}
