import type { FinishedRun, Settlement, StoredForecast, UpcomingRun } from '#domain';

/**
 * Settles stored forecasts of failures by the runs they spoke about: the first run of their job that
 * began after they were made and was not known to have ended by then.
 */
export function createLedgerGrader(waiting: readonly StoredForecast[]) {
  const byJob = new Map<string, StoredForecast[]>();
  for (const forecast of waiting) {
    if (forecast.target !== 'failure' || forecast.entity !== 'job') continue;
    byJob.set(forecast.job, [...(byJob.get(forecast.job) ?? []), forecast]);
  }
  const graders = new Map<string, readonly StoredForecast[]>();
  const settlements: Settlement[] = [];
  return {
    starts(run: UpcomingRun): void {
      const mine = byJob.get(run.job);
      if (!mine) return;
      const spokenOf = mine.filter(({ madeAt }) => madeAt < run.startedAt);
      if (spokenOf.length === 0) return;
      byJob.set(
        run.job,
        mine.filter(({ madeAt }) => madeAt >= run.startedAt),
      );
      graders.set(run.id, spokenOf);
    },
    finishes(run: FinishedRun): void {
      const spokenOf = graders.get(run.id);
      if (!spokenOf) return;
      graders.delete(run.id);
      const outcome = run.outcome === 'inconclusive' ? null : run.outcome === 'failed';
      for (const { repo, id } of spokenOf) {
        settlements.push({ repo, forecastId: id, settledAt: run.knownAt, outcome });
      }
    },
    settlements: (): readonly Settlement[] => settlements,
  };
}
