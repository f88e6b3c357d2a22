import type { UpcomingRun } from '#domain';
import type { FamilyMemory } from './family-memory.ts';
import { type BranchMemory, type ChangeClass, createJob, type JobMemory } from './job-memory.ts';
import { nameParts, runnerKind } from './name-parts.ts';
import { branchOf, familyOf, type RepositoryMemory, traitFamilies } from './repository-memory.ts';
import { isKind } from './trait-values.ts';

export function changeClassOf(run: UpcomingRun): ChangeClass {
  return run.pr !== null || run.event === 'pull_request' ? 1 : 0;
}

/** What is known of the job of `run`; nothing yet when it is new. */
export function recallJob(repository: RepositoryMemory, { job: name }: UpcomingRun): JobMemory {
  const known = repository.jobs.get(name);
  if (known) return known;
  const { start, end } = nameParts(name);
  const job = createJob([
    familyOf(repository.nameStarts, 1, start),
    familyOf(repository.nameEnds, 2, end),
  ]);
  repository.jobs.set(name, job);
  return job;
}

/** What the branch or pull request of `run` did to `job`. */
export function recallBranch(
  repository: RepositoryMemory,
  job: JobMemory,
  run: UpcomingRun,
): BranchMemory {
  const key = changeClassOf(run) === 1 ? (run.pr ?? -1) : (run.branch ?? '');
  return branchOf(repository, job, key);
}

/** Puts the families of `run` into `into`, the repository's own first. */
export function recallFamilies(
  repository: RepositoryMemory,
  job: JobMemory,
  run: UpcomingRun,
  into: FamilyMemory[],
): void {
  into.length = 0;
  into.push(repository.family);
  for (const family of job.families) into.push(family);
  for (const name in run.traits) {
    const value = run.traits[name];
    if (value === undefined || !isKind(value)) continue;
    const families = traitFamilies(repository, name);
    if (families) into.push(familyOf(families, 3, value));
  }
  if (run.runner !== null) into.push(runnerFamily(repository, run.runner));
}

/** Found by the runner's whole name, so that its kind is worked out once; all of a kind share one. */
function runnerFamily({ runners }: RepositoryMemory, runner: string): FamilyMemory {
  const known = runners.get(runner);
  if (known) return known;
  const family = familyOf(runners, 4, runnerKind(runner));
  runners.set(runner, family);
  return family;
}
