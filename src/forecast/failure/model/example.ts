import type { FamilyMemory } from '../memory/family-memory.ts';
import type {
  BranchMemory,
  ChangeClass,
  ClassMemory,
  JobMemory,
  LastOutcome,
} from '../memory/job-memory.ts';
import type { CommitMemory, RepositoryMemory } from '../memory/repository-memory.ts';

/** What is known of a run that is about to start: all that its inputs are made of. */
export interface Situation {
  readonly repository: RepositoryMemory;
  readonly job: JobMemory;
  /** The job's last outcome as it was then: it chooses the head. */
  readonly last: LastOutcome;
  readonly branch: BranchMemory;
  readonly changeClass: ChangeClass;
  readonly ownClass: ClassMemory;
  readonly otherClass: ClassMemory;
  /** Of the commit, when one of its runs has ended. */
  readonly commit: CommitMemory | null;
  readonly families: readonly FamilyMemory[];
  readonly attempt: number;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** The rate of all runs of all repositories. */
  readonly overall: number;
  /** What the families of the job suggest, without its own runs. */
  readonly parent: number;
  /** The job's own rate with a half-life of five runs. */
  readonly expected: number;
}

/** A sparse vector: all values, and the places of those that are not 0. */
export interface Inputs {
  readonly values: Float64Array;
  readonly active: Uint16Array;
  activeCount: number;
}

/** A run that has started and not ended: its situation, the inputs as they were then, and what was said. */
export interface Example {
  readonly situation: Situation;
  readonly sheet: Sheet;
  readonly probability: number;
}

/** The arrays of an example. They go from one run to the next, so that a long history makes little garbage. */
export interface Sheet {
  readonly inputs: Inputs;
  /** What each expert of the mixture said. */
  readonly experts: Float64Array;
  readonly families: FamilyMemory[];
}
