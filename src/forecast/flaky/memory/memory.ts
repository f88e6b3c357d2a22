import type { FinishedRun } from '#domain';
import { createRecentMap, type RecentMap } from '../../memory/recent-map.ts';
import { changeOf } from './change-of.ts';
import { type CountedMean, createCountedMean } from './counted-mean.ts';
import { familiesOf } from './families.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import type { PastFailure } from './past-failures.ts';
import {
  type ChangeRecord,
  createChangeRecord,
  createGroupRecord,
  createJobRecord,
  type GroupRecord,
  type JobRecord,
} from './records.ts';

/** All records that speak about a run. */
export interface RunRecords {
  readonly job: JobRecord;
  readonly change: ChangeRecord;
  readonly repo: GroupRecord;
  readonly families: readonly GroupRecord[];
  /** Of each word among its findings: the share of failures with it that passed when run again. */
  readonly words: readonly CountedMean[];
  /** Of each failure it names: the same. */
  readonly failed: readonly CountedMean[];
  readonly everything: GroupRecord;
  readonly likeness: Likeness;
  readonly changeName: string;
}

export interface Memory {
  recordsOf(run: FinishedRun): RunRecords;
}

/** Labels of one failure after which one counts half: it may have been mended, and broken again. */
const LATEST = 15;
const ALWAYS = Number.POSITIVE_INFINITY;

/** What is remembered of one repository at most; what has not been met for longest is forgotten. */
const CHANGES = 20_000;
const FAMILIES = 5000;
const WORDS = 5000;
const FAILURES = 20_000;

interface RepositoryMemory {
  readonly record: GroupRecord;
  readonly jobs: Map<string, JobRecord>;
  /** By job and change. */
  readonly changes: RecentMap<string, ChangeRecord>;
  readonly families: RecentMap<string, GroupRecord>;
  readonly words: RecentMap<string, CountedMean>;
  readonly failures: RecentMap<string, CountedMean>;
}

function createRepositoryMemory(): RepositoryMemory {
  return {
    record: createGroupRecord(),
    jobs: new Map(),
    changes: createRecentMap(CHANGES),
    families: createRecentMap(FAMILIES),
    words: createRecentMap(WORDS),
    failures: createRecentMap(FAILURES),
  };
}

export function createMemory(): Memory {
  const repositories = new Map<string, RepositoryMemory>();
  const everything = createGroupRecord();

  return {
    recordsOf(run) {
      const repository = remembered(repositories, run.repo, createRepositoryMemory);
      const { jobs, changes, families, words, failures } = repository;
      const changeName = changeOf(run);
      const likeness = likenessOf(run);
      return {
        job: remembered(jobs, run.job, createJobRecord),
        // A run that stands alone is never met again.
        change:
          run.pr === null && run.sha === null
            ? createChangeRecord()
            : remembered(changes, `${run.job}\n${changeName}`, createChangeRecord),
        repo: repository.record,
        families: familiesOf(run).map((name) => remembered(families, name, createGroupRecord)),
        words: likeness.words.map((word) =>
          remembered(words, word, () => createCountedMean(ALWAYS)),
        ),
        failed: [...new Set(run.failed)].map((name) =>
          remembered(failures, name, () => createCountedMean(LATEST)),
        ),
        everything,
        likeness,
        changeName,
      };
    },
  };
}

function remembered<Record>(
  records: Pick<RecentMap<string, Record>, 'get' | 'set'>,
  name: string,
  create: () => Record,
): Record {
  const known = records.get(name);
  if (known) return known;
  const created = create();
  records.set(name, created);
  return created;
}

/** A failure's outcome has become known. */
export function rememberLabel(
  records: RunRecords,
  past: PastFailure,
  label: { readonly passed: boolean; readonly at: number },
): void {
  const value = label.passed ? 1 : 0;
  const { job } = records;
  past.passedAgain = label.passed;
  job.flakeShare.add(value, label.at);
  job.allFlakeShare.add(value);
  job.tally.rerun += 1;
  job.tally.passedAgain += value;
  records.change.flakeShare.add(value);
  records.repo.flakeShare.add(value);
  records.everything.flakeShare.add(value);
  for (const family of records.families) family.flakeShare.add(value);
  for (const mean of [...records.words, ...records.failed]) mean.add(value);
}
