import type { JudgedJob } from './rerun-action.ts';
import type { RunJob } from './run-control.ts';

/**
 * The failed jobs that no report speaks for. A report that knows its job's number speaks for that one and
 * for no other; one that does not, for the only job of its name, since GitHub lets several have the same.
 */
export function unjudgedJobs(
  jobs: readonly RunJob[],
  judged: readonly JudgedJob[],
): readonly RunJob[] {
  const named = new Map<string, number>();
  for (const { name } of jobs) named.set(name, (named.get(name) ?? 0) + 1);
  return jobs.filter((job) => {
    const own = judged.filter(({ id, name }) =>
      id === null ? name === job.name && named.get(name) === 1 : id === job.id,
    );
    return job.hasFailed && !(own.length > 0 && own.every(({ isSafe }) => isSafe));
  });
}
