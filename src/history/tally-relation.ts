import type { RelationCounts, SliceQuery } from '#domain';
import { changeOf, type RunOrigin, sideOf, windowStart } from './relation-rules.ts';

/** A finished run that showed the signature asked for. */
export interface Sighting extends RunOrigin {
  /** Epoch milliseconds. */
  readonly completedAt: number;
  /** How the next finished run of the same job and commit ended; `null` when there was none. */
  readonly next: 'passed' | 'failed' | null;
}

/** What a store counts before the sightings are told apart. */
export interface SliceFacts {
  /** Runs in the window that could have shown the signature: passed ones, and failed ones whose failures are recorded. */
  readonly baseRuns: number;
  readonly otherRuns: number;
  /** Passes of the commit asked for, in the window. */
  readonly sameCommitPasses: number;
  /** Failed runs in the window that were recorded under other masks than the signature asked for. */
  readonly incomparable: number;
  /** From the beginning of the history. */
  readonly sightings: readonly Sighting[];
}

/** Sorts the sightings of a signature by whose they are. */
export function tallyRelation(facts: SliceFacts, query: SliceQuery): RelationCounts {
  const from = windowStart(query.asOf, query.windowDays);
  const recent = facts.sightings.filter((sighting) => sighting.completedAt >= from);
  const others = recent.filter((sighting) => sideOf(sighting, query) === 'other');
  const times = facts.sightings.map((sighting) => sighting.completedAt);
  return {
    baseRuns: facts.baseRuns,
    baseFailures: recent.filter((sighting) => sideOf(sighting, query) === 'base').length,
    otherRuns: facts.otherRuns,
    otherFailures: others.length,
    otherChanges: new Set(others.map(changeOf)).size,
    sameCommitPasses: facts.sameCommitPasses,
    sameCommitFailures: recent.filter((run) => query.sha !== null && run.sha === query.sha).length,
    reruns: recent.filter((sighting) => sighting.next !== null).length,
    rerunPasses: recent.filter((sighting) => sighting.next === 'passed').length,
    incomparable: facts.incomparable,
    firstSeen: times.reduce<number | null>((least, time) => Math.min(least ?? time, time), null),
    lastSeen: times.reduce<number | null>((most, time) => Math.max(most ?? time, time), null),
    windowDays: query.windowDays,
  };
}
