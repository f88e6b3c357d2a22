import type { FamilyMemory } from './family-memory.ts';
import { createBank, type RateBank } from './rate-bank.ts';

/** `null` where nothing is known yet. */
export type LastOutcome = 0 | 1 | null;

/** 0 for a run of a branch, 1 for one of a pull request. */
export type ChangeClass = 0 | 1;

/** What is known of one job of one repository. */
export interface JobMemory {
  /** Families that follow from its name alone. */
  readonly families: readonly FamilyMemory[];
  readonly bank: RateBank;
  readonly onBranches: ClassMemory;
  readonly onPullRequests: ClassMemory;
  last: LastOutcome;
  /** Equal outcomes in a row, ending with `last`. */
  streak: number;
  /** The last eight outcomes as bits, the newest lowest. */
  pattern: number;
  /** Epoch milliseconds; 0 before the first run has ended. */
  endedAt: number;
  /** Runs that have started and not ended. */
  running: number;
  /** Decayed counts of what followed a pass and a failure. */
  passedAfterPass: number;
  failedAfterPass: number;
  passedAfterFailure: number;
  failedAfterFailure: number;
}

/** What the runs of one class did to a job. */
export interface ClassMemory {
  /** `null` until a run of the class has ended: most jobs see one class only. */
  bank: RateBank | null;
  last: LastOutcome;
}

export function createJob(families: readonly FamilyMemory[]): JobMemory {
  return {
    families,
    bank: createBank(),
    onBranches: { bank: null, last: null },
    onPullRequests: { bank: null, last: null },
    last: null,
    streak: 0,
    pattern: 0,
    endedAt: 0,
    running: 0,
    passedAfterPass: 0,
    failedAfterPass: 0,
    passedAfterFailure: 0,
    failedAfterFailure: 0,
  };
}

export function classOf(job: JobMemory, changeClass: ChangeClass): ClassMemory {
  return changeClass === 0 ? job.onBranches : job.onPullRequests;
}

/** What one branch or pull request did to one job. */
export interface BranchMemory {
  readonly bank: RateBank;
  last: LastOutcome;
  /** The outcome before `last`. */
  before: LastOutcome;
  streak: number;
  /** Epoch milliseconds; 0 before the first run has ended. */
  endedAt: number;
}

export function createBranch(): BranchMemory {
  return { bank: createBank(), last: null, before: null, streak: 0, endedAt: 0 };
}
