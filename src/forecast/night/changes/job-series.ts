import type { FinishedRun, Spread, UpcomingRun } from '#domain';

/** Runs of a job that are looked at for changes: half a year of nights, and bounded for long histories. */
const MOST_RUNS = 200;

/** A finished run of the base branch, as short as charts and change points need it. */
export interface SeriesRun {
  readonly at: number;
  readonly failed: boolean;
  readonly sha: string | null;
  readonly durationMs: number | null;
  /** What was expected of the duration as the run started. */
  readonly expected: Spread | null;
}

/** The newest runs of one job on the base branch, oldest first. */
export interface JobSeries {
  readonly job: string;
  readonly runs: readonly SeriesRun[];
  /** What the next run will look like before it starts. */
  readonly latest: UpcomingRun;
}

export function createSeries() {
  const jobs = new Map<string, { runs: SeriesRun[]; latest: UpcomingRun }>();
  return {
    add(run: FinishedRun, expected: Spread | null): void {
      const series = jobs.get(run.job) ?? { runs: [], latest: run };
      jobs.set(run.job, series);
      const { startedAt: at, sha, durationMs } = run;
      series.runs.push({ at, failed: run.outcome === 'failed', sha, durationMs, expected });
      // Shortened seldom, so that a long history does not move the list at every run.
      if (series.runs.length >= 2 * MOST_RUNS) series.runs.splice(0, MOST_RUNS);
      if (run.startedAt >= series.latest.startedAt) series.latest = run;
    },
    all(): readonly JobSeries[] {
      return [...jobs].map(([job, { runs, latest }]) => ({
        job,
        runs: runs.slice(-MOST_RUNS).sort((left, right) => left.at - right.at),
        latest,
      }));
    },
  };
}
