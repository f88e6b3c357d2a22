import { createRecentMap, type RecentMap } from '../../memory/recent-map.ts';
import { createFamily, type FamilyKind, type FamilyMemory } from './family-memory.ts';
import { type BranchMemory, createBranch, type JobMemory, type LastOutcome } from './job-memory.ts';
import { createBank, type RateBank } from './rate-bank.ts';
import { createTraitScales, type TraitScales } from './trait-scales.ts';

/** Branches and pull requests that are remembered: the busiest repositories have some hundred open. */
const BRANCHES = 5000;
/** Commits that are remembered: a re-run comes within days, thousands of commits are weeks of most. */
const COMMITS = 4000;
/** Values of one trait, runners and name parts: those asked for least recently are forgotten. */
const FAMILIES = 20_000;
/** Names of traits that can make families; of a history with more, those that are seen first. */
const TRAITS = 32;

/** What runs of one commit did. */
export interface CommitMemory {
  last: LastOutcome;
  readonly byJob: Map<JobMemory, 0 | 1>;
}

/** What is known of one repository beside its jobs. */
export interface RepositoryMemory {
  readonly bank: RateBank;
  last: LastOutcome;
  readonly jobs: Map<string, JobMemory>;
  /** By the name of the branch or the number of the pull request, then by job. */
  readonly branches: RecentMap<string | number, Map<JobMemory, BranchMemory>>;
  readonly commits: RecentMap<string, CommitMemory>;
  readonly family: FamilyMemory;
  readonly nameStarts: Families;
  readonly nameEnds: Families;
  readonly runners: Families;
  readonly traits: Map<string, Families>;
  readonly scales: TraitScales;
}

/** Families of one kind, by what their runs have in common. */
export type Families = RecentMap<string, FamilyMemory>;

export function createRepository(): RepositoryMemory {
  return {
    bank: createBank(),
    last: null,
    jobs: new Map(),
    branches: createRecentMap(BRANCHES),
    commits: createRecentMap(COMMITS),
    family: createFamily(0),
    nameStarts: createRecentMap(FAMILIES),
    nameEnds: createRecentMap(FAMILIES),
    runners: createRecentMap(FAMILIES),
    traits: new Map(),
    scales: createTraitScales(),
  };
}

/** The family of `value`; made when it is asked for first. */
export function familyOf(families: Families, kind: FamilyKind, value: string): FamilyMemory {
  const known = families.get(value);
  if (known) return known;
  const family = createFamily(kind);
  families.set(value, family);
  return family;
}

/** Families by the values of one trait; `null` when there are too many traits already. */
export function traitFamilies({ traits }: RepositoryMemory, name: string): Families | null {
  const known = traits.get(name);
  if (known) return known;
  if (traits.size === TRAITS) return null;
  const families = createRecentMap<string, FamilyMemory>(FAMILIES);
  traits.set(name, families);
  return families;
}

/** What a branch or pull request did to a job; made when it is asked for first. */
export function branchOf(
  { branches }: RepositoryMemory,
  job: JobMemory,
  key: string | number,
): BranchMemory {
  let byJob = branches.get(key);
  if (!byJob) {
    byJob = new Map();
    branches.set(key, byJob);
  }
  let branch = byJob.get(job);
  if (!branch) {
    branch = createBranch();
    byJob.set(job, branch);
  }
  return branch;
}
