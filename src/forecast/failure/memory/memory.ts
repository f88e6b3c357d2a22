import type { UpcomingRun } from '#domain';
import type { FamilyMemory } from './family-memory.ts';
import {
  type BranchMemory,
  type ChangeClass,
  createBranch,
  createJob,
  type JobMemory,
} from './job-memory.ts';
import { nameParts, runnerKind } from './name-parts.ts';
import { createBank, type RateBank } from './rate-bank.ts';
import { createRepository, type RepositoryMemory } from './repository-memory.ts';
import { isKind } from './trait-values.ts';

/** All that is remembered of earlier runs, found by what is known of a new one. */
export interface Memory {
  /** The rates of all runs there were. */
  readonly everything: RateBank;
  repository(run: UpcomingRun): RepositoryMemory;
  job(repository: RepositoryMemory, run: UpcomingRun): JobMemory;
  branch(repository: RepositoryMemory, job: JobMemory, run: UpcomingRun): BranchMemory;
  /** Puts the families of `run` into `into`, the repository's own first. */
  families(
    repository: RepositoryMemory,
    job: JobMemory,
    run: UpcomingRun,
    into: FamilyMemory[],
  ): void;
}

export function changeClassOf(run: UpcomingRun): ChangeClass {
  return run.pr !== null || run.event === 'pull_request' ? 1 : 0;
}

export function createMemory(): Memory {
  const repositories = new Map<string, RepositoryMemory>();
  return {
    everything: createBank(),
    repository({ repo }) {
      let repository = repositories.get(repo);
      if (!repository) {
        repository = createRepository();
        repositories.set(repo, repository);
      }
      return repository;
    },
    job(repository, { job: name }) {
      let job = repository.jobs.get(name);
      if (!job) {
        const { start, end } = nameParts(name);
        job = createJob(repository.jobs.size, [
          repository.familyOf(1, 'start', start),
          repository.familyOf(2, 'end', end),
        ]);
        repository.jobs.set(name, job);
      }
      return job;
    },
    branch(repository, job, run) {
      const isPullRequest = changeClassOf(run) === 1;
      const key = isPullRequest
        ? `${job.number}#${run.pr ?? ''}`
        : `${job.number} ${run.branch ?? ''}`;
      let branch = repository.branches.get(key);
      if (!branch) {
        branch = createBranch();
        repository.branches.set(key, branch);
      }
      return branch;
    },
    families(repository, job, run, into) {
      into.length = 0;
      into.push(repository.family, ...job.families);
      for (const name in run.traits) {
        const value = run.traits[name];
        if (value !== undefined && isKind(value)) {
          into.push(repository.familyOf(3, `trait ${name}`, value));
        }
      }
      if (run.runner !== null) into.push(repository.familyOf(4, 'runner', runnerKind(run.runner)));
    },
  };
}
