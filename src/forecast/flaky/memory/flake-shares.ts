import type { RunRecords } from './memory.ts';

/**
 * How often a failure passes on a re-run before anything is known. 28 % and 36 % were seen over job
 * histories with re-runs, 78 % over nightly jobs; a failure whose nature is unknown should rather be
 * taken for real.
 */
export const EXPECTED_FLAKE_SHARE = 0.4;

/** Of a repository, drawn towards that of everything. */
export function repoFlakeShare({ repo, everything }: RunRecords): number {
  const overall = everything.flakeShare.mean({ mean: EXPECTED_FLAKE_SHARE, weight: 4 });
  return repo.flakeShare.mean({ mean: overall, weight: 6 });
}

/** Of a job over all its failures, drawn towards that of its repository. */
export function jobFlakeShare(records: RunRecords): number {
  return records.job.allFlakeShare.mean({ mean: repoFlakeShare(records), weight: 5 });
}
