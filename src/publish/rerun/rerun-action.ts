/** What a report says of repeating the job it came from. */
export interface JudgedJob {
  /** GitHub's number of the job; `null` where the report does not know it. */
  readonly id: number | null;
  /** The job's key with the values of its matrix, which is how GitHub shows a job that has no name. */
  readonly name: string;
  /** False where the run was cut short: the job may have failed for more than its report tells. */
  readonly isSafe: boolean;
}

export interface RerunAction {
  readonly kind: 're-run';
  readonly runId: number;
  /** The attempt that was judged, from 1; a newer one is left alone. */
  readonly attempt: number;
  /** Most repetitions of one run. */
  readonly most: number;
  /** Every failed job has to be among them, or nothing is repeated. */
  readonly judged: readonly JudgedJob[];
}
