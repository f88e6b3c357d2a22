import type { FinishedRun } from '#domain';

/** The change a run tests; without a pull request its commit, and without that the run stands alone. */
export function changeOf({ id, pr, sha }: FinishedRun): string {
  if (pr !== null) return `#${pr}`;
  return sha ?? `run ${id}`;
}
