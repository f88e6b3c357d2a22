import { createFamily, type FamilyKind, type FamilyMemory } from './family-memory.ts';
import type { BranchMemory, JobMemory, LastOutcome } from './job-memory.ts';
import { createBank, type RateBank } from './rate-bank.ts';
import { createRecentMap, type RecentMap } from './recent-map.ts';
import { createTraitScales, type TraitScales } from './trait-scales.ts';

/** Commits that are remembered: a re-run comes within days, a thousand commits are weeks of most. */
const COMMITS = 4000;
/** Branches and pull requests, counted once for each job they ran. */
const BRANCHES = 50_000;
/** Values of one trait, runners and name parts: those asked for least recently are forgotten. */
const FAMILIES = 20_000;

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
  /** By the job's number and the branch or pull request. */
  readonly branches: RecentMap<string, BranchMemory>;
  readonly commits: RecentMap<string, CommitMemory>;
  readonly family: FamilyMemory;
  readonly scales: TraitScales;
  /** The family of one value of one kind; made when it is asked for first. */
  familyOf(kind: FamilyKind, name: string, value: string): FamilyMemory;
}

export function createRepository(): RepositoryMemory {
  const families = new Map<string, RecentMap<string, FamilyMemory>>();
  return {
    bank: createBank(),
    last: null,
    jobs: new Map(),
    branches: createRecentMap(BRANCHES),
    commits: createRecentMap(COMMITS),
    family: createFamily(0),
    scales: createTraitScales(),
    familyOf(kind, name, value) {
      let named = families.get(name);
      if (!named) {
        named = createRecentMap(FAMILIES);
        families.set(name, named);
      }
      let family = named.get(value);
      if (!family) {
        family = createFamily(kind);
        named.set(value, family);
      }
      return family;
    },
  };
}
