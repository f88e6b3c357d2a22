import type { RunRecords } from './memory.ts';

/** What a job of which nothing is known fails with; the first runs of the repository replace it. */
export const EXPECTED_FAILURE_RATE = 0.3;

/** The failure rate of a repository, drawn towards that of everything. */
export function repoFailureRate({ repo, everything }: RunRecords): number {
  const overall = everything.failureRate.mean({ mean: EXPECTED_FAILURE_RATE, weight: 2 });
  return repo.failureRate.mean({ mean: overall, weight: 4 });
}

/** The failure rate of a job over all its runs, drawn towards that of its repository. */
export function jobFailureRate(records: RunRecords): number {
  return records.job.failureRate.mean({ mean: repoFailureRate(records), weight: 3 });
}

/** The failure rate a job is used to at present: the last month of a busy job. */
export function usualFailureRate(records: RunRecords): number {
  return records.job.longFailureRate.mean({ mean: jobFailureRate(records), weight: 2 });
}
