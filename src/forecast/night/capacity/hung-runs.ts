import type { FinishedRun, TimeoutProposal } from '#domain';
import { adviseTimeout } from '../../capacity/advise-timeout.ts';
import type { DurationForecaster } from '../../duration/create-duration-forecaster.ts';
import type { JobSeries } from '../changes/job-series.ts';
import { nextRun } from '../likely-failures.ts';

const DAY_MS = 86_400_000;
/** As far back as flakes are counted. */
const HUNG_DAYS = 30;
/** Newest long runs of a job that are remembered. */
const MOST_LONG = 100;

interface LongRun {
  readonly at: number;
  readonly durationMs: number;
}

/**
 * Remembers the runs of each job that did not pass, and after its end says which of them went on long
 * after the job should have been done. One that a timeout ended counts as cancelled on GitHub.
 */
export function createHungRuns() {
  const jobs = new Map<string, LongRun[]>();
  return {
    add({ job, outcome, durationMs, knownAt: at }: FinishedRun): void {
      if (outcome === 'passed' || durationMs === null) return;
      const runs = jobs.get(job) ?? [];
      jobs.set(job, runs);
      runs.push({ at, durationMs });
      if (runs.length > 2 * MOST_LONG) runs.splice(0, MOST_LONG);
    },
    /** The greatest gain first. */
    proposals(
      all: readonly JobSeries[],
      asOf: number,
      forecaster: DurationForecaster,
    ): readonly TimeoutProposal[] {
      return all
        .flatMap(({ job, latest }) => {
          const spread = forecaster.forecast(nextRun(latest, asOf));
          if (spread === null) return [];
          const { timeoutMs } = adviseTimeout(spread, null);
          const hung = (jobs.get(job) ?? []).filter(
            ({ at, durationMs }) => at > asOf - HUNG_DAYS * DAY_MS && durationMs > timeoutMs,
          );
          const lostMs = hung.reduce((sum, { durationMs }) => sum + durationMs - timeoutMs, 0);
          const gainMs = lostMs / HUNG_DAYS;
          return gainMs > 0
            ? [{ kind: 'limit-job' as const, job, timeoutMs, hung: hung.length, gainMs }]
            : [];
        })
        .sort((a, b) => b.gainMs - a.gainMs);
    },
  };
}

export type HungRuns = ReturnType<typeof createHungRuns>;
