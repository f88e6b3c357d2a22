import type { FinishedRun } from '#domain';
import { createRecentMap, type RecentMap } from '../memory/recent-map.ts';

/** A failure of which it has become known whether its commit passed when it was run again. */
export interface SettledFailure<Failure> {
  readonly failure: Failure;
  readonly passed: boolean;
}

/** Waits for what re-runs say about failures. */
export interface RerunLabels<Failure> {
  /** The failures that this finished run decides. To be asked before `awaits` of the same run. */
  settledBy(run: FinishedRun): readonly SettledFailure<Failure>[];
  /** A failed run from now on waits for its label. */
  awaits(run: FinishedRun, failure: Failure): void;
}

/** Failures of one repository whose commit may still be run again; most of the oldest never are. */
const MOST_WAITING = 20_000;

interface JobWithoutCommits<Failure> {
  lastPassed: boolean;
  /** Of the latest run: the one before it passed, or there was none. */
  cameAfterPass: boolean;
  waiting: { readonly failure: Failure; failedAgain: boolean } | null;
}

/**
 * With a commit: the next run of the same job on the same commit decides. Without one (the history of
 * a nightly job, say), a stand-in: the failure came after a pass, and the next run passes (yes), or the
 * next two fail (no); whatever lies between stays undecided.
 */
export function createRerunLabels<Failure>(): RerunLabels<Failure> {
  const repositories = new Map<string, RecentMap<string, Failure>>();
  const byJob = new Map<string, JobWithoutCommits<Failure>>();

  /** By job and commit. */
  function waitingOf({ repo }: FinishedRun): RecentMap<string, Failure> {
    const waiting = repositories.get(repo) ?? createRecentMap<string, Failure>(MOST_WAITING);
    repositories.set(repo, waiting);
    return waiting;
  }

  function settleByJob(run: FinishedRun): readonly SettledFailure<Failure>[] {
    const passed = run.outcome === 'passed';
    const job = jobOf(run);
    const known = byJob.get(job) ?? {
      lastPassed: true,
      cameAfterPass: true,
      waiting: null,
    };
    byJob.set(job, known);
    known.cameAfterPass = known.lastPassed;
    known.lastPassed = passed;
    const { waiting } = known;
    if (!waiting) return [];
    if (!passed && !waiting.failedAgain) {
      waiting.failedAgain = true;
      return [];
    }
    known.waiting = null;
    return passed === waiting.failedAgain ? [] : [{ failure: waiting.failure, passed }];
  }

  return {
    settledBy(run) {
      if (run.sha === null) return settleByJob(run);
      const waiting = waitingOf(run);
      const failure = waiting.get(commitOf(run));
      if (failure === undefined) return [];
      waiting.delete(commitOf(run));
      return [{ failure, passed: run.outcome === 'passed' }];
    },
    awaits(run, failure) {
      if (run.sha !== null) waitingOf(run).set(commitOf(run), failure);
      else {
        const known = byJob.get(jobOf(run));
        if (known && !known.waiting && known.cameAfterPass) {
          known.waiting = { failure, failedAgain: false };
        }
      }
    },
  };
}

function jobOf({ repo, job }: FinishedRun): string {
  return `${repo}\n${job}`;
}

function commitOf(run: FinishedRun): string {
  return `${run.job}\n${run.sha}`;
}
