import type { HistoryEntry, HistorySlice, JobRun, SliceQuery, UsualReadyTime } from '#domain';
import { byCodeUnit } from '#std';
import type {
  CountQuery,
  HistoryReach,
  HistoryStore,
  PeriodQuery,
  ReadyTimesQuery,
  RunCount,
  RunsQuery,
} from './history-store.ts';
import { memoryFeedback } from './memory-feedback.ts';
import { memoryForecasts } from './memory-forecasts.ts';
import { knownFailuresOf, latestOf, newestFailuresOf } from './memory-latest.ts';
import { READY_TIME_SAMPLES, usualReadyTime } from './ready-time.ts';
import { masksOf, resultOf, sideOf, signaturesOf, windowStart } from './relation-rules.ts';
import { type Sighting, tallyRelation } from './tally-relation.ts';

/** A run that has finished, with what it left behind. */
interface FinishedEntry extends HistoryEntry {
  readonly run: JobRun & { readonly completedAt: number };
}

/** A history that lives as long as the process: for runs without a store, and for tests. */
export function memoryHistory(): HistoryStore {
  const entries = new Map<string, HistoryEntry>();
  const ledger = memoryForecasts((repo, id) => {
    return entries.get(keyOf(repo, id))?.run.completedAt != null;
  });
  const book = memoryFeedback();
  const cursors = new Map<string, string>();

  function finished(query: RunsQuery): readonly FinishedEntry[] {
    return [...entries.values()]
      .filter((entry) => entry.run.repo === query.repo)
      .filter((entry) => query.job === undefined || entry.run.job === query.job)
      .filter(isFinished)
      .filter((entry) => entry.run.completedAt <= query.asOf)
      .sort(byCompletion);
  }

  function period({ since = Number.NEGATIVE_INFINITY, ...query }: PeriodQuery) {
    return finished(query)
      .filter(({ run }) => run.startedAt >= since)
      .sort((left, right) => byStart(left.run, right.run));
  }

  function write(entry: HistoryEntry): void {
    const key = keyOf(entry.run.repo, entry.run.id);
    entries.delete(key);
    entries.set(key, structuredClone(entry));
  }

  return {
    kind: 'memory',
    forecasts: ledger.forecasts,
    feedback: book.feedback,
    async record(entry) {
      write(entry);
    },
    async recordMany(many) {
      let written = 0;
      for (const entry of many) {
        write(entry);
        written += 1;
      }
      return written;
    },
    async known(repo, ids) {
      return new Set(ids.filter((id) => entries.has(keyOf(repo, id))));
    },
    async slice(query) {
      return sliceOf(finished(query), query);
    },
    async latestRuns({ repo, job, asOf, most }) {
      return latestOf(finished({ repo, job, asOf }), most);
    },
    async knownFailures(query) {
      return knownFailuresOf(finished(query), query);
    },
    async newestFailures({ repo, signatures, asOf }) {
      return newestFailuresOf(finished({ repo, asOf }), signatures);
    },
    async usualReadyTimes(query) {
      return readyTimesOf(finished({ repo: query.repo, asOf: query.asOf }), query);
    },
    async *runs(query) {
      for (const { run } of finished(query)) yield run;
    },
    async *runsOf(query) {
      for (const { run, failures } of period(query)) {
        yield { run, signatures: failures.map(({ signature }) => signature) };
      }
    },
    async *testsOf({ name, ...query }) {
      for (const { run, tests } of period(query)) {
        for (const test of tests) if (name === undefined || test.name === name) yield { run, test };
      }
    },
    async *servicesOf({ name, ...query }) {
      for (const { run, services } of period(query)) {
        for (const service of services) {
          if (name === undefined || service.service === name) yield { run, service };
        }
      }
    },
    async *entries() {
      yield* [...entries.values()];
    },
    async count(query) {
      return countOf(finished(query), query);
    },
    async reach(query) {
      return reachOf(period(query), query.most);
    },
    async cursor(key) {
      return cursors.get(key) ?? null;
    },
    async setCursor(key, value) {
      cursors.set(key, value);
    },
    async forget({ repo, before }) {
      const old = outdated(finished({ repo, asOf: Number.POSITIVE_INFINITY }), before);
      for (const { run } of old) entries.delete(keyOf(repo, run.id));
      book.forget({ repo, before });
      return { runs: old.length, forecasts: ledger.forget({ repo, before }) };
    },
    async close() {},
  };
}

function keyOf(repo: string, id: string): string {
  return `${repo}\n${id}`;
}

function isFinished(entry: HistoryEntry): entry is FinishedEntry {
  return entry.run.completedAt !== null;
}

function byCompletion(left: FinishedEntry, right: FinishedEntry): number {
  return left.run.completedAt - right.run.completedAt || byCodeUnit(left.run.id, right.run.id);
}

function byStart(left: JobRun, right: JobRun): number {
  return left.startedAt - right.startedAt || byCodeUnit(left.id, right.id);
}

/** What ended before a moment, but for the newest run of each job. */
function outdated(past: readonly FinishedEntry[], before: number): readonly FinishedEntry[] {
  const newest = new Map(past.map((entry) => [entry.run.job, entry]));
  return past.filter(
    (entry) => entry.run.completedAt < before && newest.get(entry.run.job) !== entry,
  );
}

function shows(entry: HistoryEntry, query: SliceQuery): boolean {
  const asked = signaturesOf(query);
  return entry.failures.some(({ signature }) => asked.includes(signature));
}

function sliceOf(past: readonly FinishedEntry[], query: SliceQuery): HistorySlice {
  const decided = past.filter(({ run }) => resultOf(run.conclusion) !== null);
  const from = windowStart(query.asOf, query.windowDays);
  const recent = decided.filter(({ run }) => run.completedAt >= from);
  const telling = recent.filter(
    ({ run, failures }) => resultOf(run.conclusion) === 'passed' || failures.length > 0,
  );
  const facts = {
    baseRuns: telling.filter(({ run }) => sideOf(run, query) === 'base').length,
    otherRuns: telling.filter(({ run }) => sideOf(run, query) === 'other').length,
    sameCommitPasses: recent.filter(
      (entry) => entry.run.sha !== null && entry.run.sha === query.sha && isCleanPass(entry, query),
    ).length,
    incomparable: recent.filter(({ failures }) =>
      failures.some(({ signature }) => masksOf(signature) !== masksOf(query.signature)),
    ).length,
    sightings: decided
      .filter((entry) => shows(entry, query))
      .map((entry) => sightingOf(entry.run, decided.slice(decided.indexOf(entry) + 1))),
  };
  return tallyRelation(facts, query);
}

function isCleanPass(entry: HistoryEntry, query: SliceQuery): boolean {
  return resultOf(entry.run.conclusion) === 'passed' && !shows(entry, query);
}

function sightingOf(run: FinishedEntry['run'], later: readonly FinishedEntry[]): Sighting {
  const next = later.find((entry) => run.sha !== null && entry.run.sha === run.sha);
  return {
    branch: run.branch,
    pr: run.pr,
    sha: run.sha,
    completedAt: run.completedAt,
    next: next ? resultOf(next.run.conclusion) : null,
  };
}

function readyTimesOf(
  past: readonly FinishedEntry[],
  query: ReadyTimesQuery,
): readonly UsualReadyTime[] {
  return query.services.flatMap((service) => {
    const times = past
      .flatMap((entry) => entry.services)
      .filter((row) => row.service === service)
      .filter((row) => row.outcome === 'ready' || row.outcome === 'completed')
      .flatMap((row) => row.readyAfterMs ?? []);
    return usualReadyTime(service, times.slice(-READY_TIME_SAMPLES)) ?? [];
  });
}

function countOf(past: readonly FinishedEntry[], query: CountQuery): RunCount {
  const from = windowStart(query.asOf, query.windowDays);
  const decided = past
    .map((entry) => entry.run)
    .filter((run) => resultOf(run.conclusion) !== null && run.completedAt >= from);
  const base = decided.filter(
    (run) => query.baseBranch !== undefined && run.pr === null && run.branch === query.baseBranch,
  );
  return { runs: decided.length, baseRuns: base.length };
}

/** `past` in the order of starts. */
function reachOf(past: readonly FinishedEntry[], most: number): HistoryReach | null {
  if (past.length === 0) return null;
  const until = past.reduce((latest, { run }) => Math.max(latest, run.completedAt), -Infinity);
  return { since: past.at(-most)?.run.startedAt ?? null, until };
}
