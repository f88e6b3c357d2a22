import type { NightMeasure, NightSubject } from '#domain';
import type { JobSeries } from './job-series.ts';

/** What was measured in one run of the base branch. */
export interface SeriesPoint {
  /** When the run began, epoch milliseconds. */
  readonly at: number;
  readonly sha: string | null;
  /** 1 for a failure and 0 for none; else above 0, in the unit of the measure. */
  readonly value: number;
}

/** One measure of one job, test or service, oldest first: what can change in a night. */
export interface Series {
  readonly job: string;
  readonly subject: NightSubject;
  readonly measure: NightMeasure;
  readonly points: readonly SeriesPoint[];
}

const JOB: NightSubject = { kind: 'job' };

/** How often a job failed, and how long it took when it did not: a failed run ended early, or hung. */
export function seriesOfJob({ job, runs }: JobSeries): readonly Series[] {
  const failures = runs.map(({ at, sha, failed }) => ({ at, sha, value: Number(failed) }));
  const durations = runs
    .filter(({ failed }) => !failed)
    .map(({ at, sha, durationMs }) => ({ at, sha, value: durationMs ?? 0 }))
    .filter(({ value }) => value > 0);
  return [
    { job, subject: JOB, measure: 'failures', points: failures },
    { job, subject: JOB, measure: 'duration', points: durations },
  ];
}
