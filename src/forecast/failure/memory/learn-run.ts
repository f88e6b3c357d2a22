import type { Example } from '../model/example.ts';
import { learnFamily } from './family-memory.ts';
import type { BranchMemory, ClassMemory, JobMemory } from './job-memory.ts';
import { createBank, learnRate } from './rate-bank.ts';
import type { RepositoryMemory } from './repository-memory.ts';

/** A Markov count halves within 23 transitions. */
const MARKOV_DECAY = 0.97;
/** As many outcomes as `pattern` holds. */
const PATTERN_MASK = 0xff;

/** How a run ended. */
export interface Ending {
  readonly outcome: 0 | 1;
  readonly sha: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Everything that is remembered of a run once it has ended, but the weights of the model. */
export function learnRun({ situation, probability }: Example, ending: Ending): void {
  const { job, ownClass, branch, repository, families } = situation;
  learnJob(job, ending);
  learnClass(ownClass, ending.outcome);
  learnBranch(branch, ending);
  learnRate(repository.bank, ending.outcome);
  repository.last = ending.outcome;
  if (ending.sha !== null) learnCommit(repository, job, ending.sha, ending.outcome);
  const { outcome, at } = ending;
  const ended = { outcome, forecast: probability, at };
  for (const family of families) learnFamily(family, job, ended);
}

function learnJob(job: JobMemory, { outcome, at }: Ending): void {
  learnTransition(job, outcome);
  job.streak = job.last === outcome ? job.streak + 1 : 1;
  job.last = outcome;
  job.pattern = ((job.pattern << 1) | outcome) & PATTERN_MASK;
  job.endedAt = at;
  learnRate(job.bank, outcome);
}

function learnTransition(job: JobMemory, outcome: 0 | 1): void {
  if (job.last === 0) {
    job.failedAfterPass = job.failedAfterPass * MARKOV_DECAY + outcome;
    job.passedAfterPass = job.passedAfterPass * MARKOV_DECAY + 1 - outcome;
  } else if (job.last === 1) {
    job.failedAfterFailure = job.failedAfterFailure * MARKOV_DECAY + outcome;
    job.passedAfterFailure = job.passedAfterFailure * MARKOV_DECAY + 1 - outcome;
  }
}

function learnClass(ownClass: ClassMemory, outcome: 0 | 1): void {
  ownClass.bank ??= createBank();
  learnRate(ownClass.bank, outcome);
  ownClass.last = outcome;
}

function learnBranch(branch: BranchMemory, { outcome, at }: Ending): void {
  branch.streak = branch.last === outcome ? branch.streak + 1 : 1;
  branch.before = branch.last;
  branch.last = outcome;
  branch.endedAt = at;
  learnRate(branch.bank, outcome);
}

function learnCommit(
  repository: RepositoryMemory,
  job: JobMemory,
  sha: string,
  outcome: 0 | 1,
): void {
  let commit = repository.commits.get(sha);
  if (!commit) {
    commit = { last: null, byJob: new Map() };
    repository.commits.set(sha, commit);
  }
  commit.last = outcome;
  commit.byJob.set(job, outcome);
}
