import type { FinishedRun } from '#domain';
import type { NormalPrior } from '#statistics';
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
  /** The same failures, by their signatures or the names of the tests, passed when run again. */
  | 'same-flakes'
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
export interface Sign {
  readonly name: SignName;
  /** What one unit of it is: about the spread seen over histories of several kinds. */
  readonly unit: number;
  /** Which way it is expected to point before any case has been seen; 1 speaks for a passing re-run. */
  readonly direction: 1 | -1;
  /** What is expected of one unit, in log odds, where it is more than a hint. */
  readonly prior?: NormalPrior;
  /** 0 when nothing is known. */
  readonly value: (records: RunRecords, run: FinishedRun) => number;
}
