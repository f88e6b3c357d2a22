/** What speaks for or against a failure's coming and going; its text is the report's. */
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

/** A sign of one failure. */
export interface SignWeight {
  readonly sign: SignName;
  /** In units of what is usual: above 0 it holds, below 0 its contrary does. */
  readonly value: number;
  /** How far it moved the log odds of a passing re-run. */
  readonly logOdds: number;
}
