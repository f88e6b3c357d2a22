import type { FinishedRun } from '#domain';
import { usualFailureRate } from './failure-rates.ts';
import type { RunRecords } from './memory.ts';

/** Adds a finished run to the records, once everything that had to be said of it has been said. */
export function rememberRun(run: FinishedRun, records: RunRecords): void {
  const failed = run.outcome === 'failed';
  const value = failed ? 1 : 0;
  const at = run.knownAt;
  const { job, change, repo, families, everything } = records;
  const excess = value - usualFailureRate(records);
  for (const group of [repo, ...families]) group.excess.add(excess, at);
  for (const rate of [
    job.failureRate,
    job.longFailureRate,
    change.failureRate,
    repo.failureRate,
    everything.failureRate,
  ]) {
    rate.add(value);
  }
  job.weekFailureRate.add(value, at);
  change.weekFailureRate.add(value, at);
  job.changes.add(records.changeName, failed);
  job.lastPassed = !failed;
  change.lastPassed = !failed;
  job.tally.runs += 1;
  job.tally.failures += value;
}
