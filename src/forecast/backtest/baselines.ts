import type { FinishedRun, UpcomingRun } from '#domain';
import { createRecentMap, type RecentMap } from '../memory/recent-map.ts';

/** What a forecast must beat to be worth its place. */
export const BASELINES = [
  'always-pass',
  'last-outcome',
  'ema5',
  'ema5-branch',
  'all-time',
] as const;
export type Baseline = (typeof BASELINES)[number];

/** What was known of a run when it started, without any model. */
export interface Standing {
  readonly said: Readonly<Record<Baseline, number>>;
  /** The previous run of the job and class that had ended had passed. */
  readonly isOnset: boolean;
  /** Fewer than five runs of the job had started. */
  readonly isCold: boolean;
}

export interface Baselines {
  starts(run: UpcomingRun): Standing;
  learn(run: FinishedRun): void;
}

/** A half-life of five runs. */
const DECAY = 0.5 ** (1 / 5);
/** The rate of all runs, for jobs without a past; it forgets over 2000 runs and starts at 1 in 5. */
const OVERALL_DECAY = 0.9995;
const OVERALL_FAILURES = 1;
const OVERALL_PASSES = 4;
const COLD_RUNS = 5;
/**
 * Branches and pull requests that a job remembers: at least its latest 500. One that comes back later
 * begins anew, at the job's rate: months have passed, and its last runs say nothing of it any more.
 */
const BRANCHES = 1000;

interface Decayed {
  failures: number;
  weight: number;
}

interface Job {
  started: number;
  failures: number;
  runs: number;
  last: 0 | 1 | null;
  readonly lastOfClass: [0 | 1 | null, 0 | 1 | null];
  readonly recent: Decayed;
  readonly branches: RecentMap<string | number, Decayed>;
}

/** All baselines at once, told the same and at the same times as the model they are compared with. */
export function createBaselines(): Baselines {
  const repositories = new Map<string, Map<string, Job>>();
  let failures = OVERALL_FAILURES;
  let passes = OVERALL_PASSES;

  function jobOf(run: UpcomingRun): Job {
    let jobs = repositories.get(run.repo);
    if (!jobs) {
      jobs = new Map();
      repositories.set(run.repo, jobs);
    }
    let job = jobs.get(run.job);
    if (!job) {
      job = createJob();
      jobs.set(run.job, job);
    }
    return job;
  }

  return {
    starts(run) {
      const job = jobOf(run);
      job.started += 1;
      return standingOf(job, run, failures / (failures + passes));
    },
    learn(run) {
      if (run.outcome === 'inconclusive') return;
      const outcome = run.outcome === 'failed' ? 1 : 0;
      learnJob(jobOf(run), run, outcome);
      failures = failures * OVERALL_DECAY + outcome;
      passes = passes * OVERALL_DECAY + 1 - outcome;
    },
  };
}

function createJob(): Job {
  return {
    started: 0,
    failures: 0,
    runs: 0,
    last: null,
    lastOfClass: [null, null],
    recent: { failures: 0, weight: 0 },
    branches: createRecentMap(BRANCHES),
  };
}

function standingOf(job: Job, run: UpcomingRun, overall: number): Standing {
  const ema5 = (job.recent.failures + overall) / (job.recent.weight + 1);
  const branch = job.branches.get(branchKey(run));
  return {
    said: {
      'always-pass': 0,
      'last-outcome': job.last ?? overall,
      ema5,
      'ema5-branch': branch ? (branch.failures + 1.5 * ema5) / (branch.weight + 1.5) : ema5,
      'all-time': (job.failures + 2 * overall) / (job.runs + 2),
    },
    isOnset: job.lastOfClass[classOf(run)] === 0,
    isCold: job.started <= COLD_RUNS,
  };
}

function learnJob(job: Job, run: UpcomingRun, outcome: 0 | 1): void {
  const key = branchKey(run);
  let branch = job.branches.get(key);
  if (!branch) {
    branch = { failures: 0, weight: 0 };
    job.branches.set(key, branch);
  }
  decay(job.recent, outcome);
  decay(branch, outcome);
  job.failures += outcome;
  job.runs += 1;
  job.last = outcome;
  job.lastOfClass[classOf(run)] = outcome;
}

function decay(decayed: Decayed, outcome: 0 | 1): void {
  decayed.failures = decayed.failures * DECAY + outcome;
  decayed.weight = decayed.weight * DECAY + 1;
}

function classOf(run: UpcomingRun): 0 | 1 {
  return run.pr !== null || run.event === 'pull_request' ? 1 : 0;
}

function branchKey(run: UpcomingRun): string | number {
  return classOf(run) === 1 ? (run.pr ?? -1) : (run.branch ?? '');
}
