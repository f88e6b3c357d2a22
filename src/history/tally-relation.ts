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
  /** Those of the window, and any before it. */
  readonly sightings: readonly Sighting[];
  /** Over the whole history; absent where `sightings` are all there are. */
  readonly seen?: Seen;
}

/** When a job first and last showed a signature, epoch milliseconds; `null` when it never did. */
export interface Seen {
  readonly first: number | null;
  readonly last: number | null;
}

/** Sorts the sightings of a signature by whose they are. */
export function tallyRelation(facts: SliceFacts, query: SliceQuery): RelationCounts {
  const from = windowStart(query.asOf, query.windowDays);
  const recent = facts.sightings.filter((sighting) => sighting.completedAt >= from);
  const others = recent.filter((sighting) => sideOf(sighting, query) === 'other');
  const seen = facts.seen ?? seenIn(facts.sightings);
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
    firstSeen: seen.first,
    lastSeen: seen.last,
    windowDays: query.windowDays,
  };
}

function seenIn(sightings: readonly Sighting[]): Seen {
  const times = sightings.map((sighting) => sighting.completedAt);
  return {
    first: times.reduce<number | null>((least, time) => Math.min(least ?? time, time), null),
    last: times.reduce<number | null>((most, time) => Math.max(most ?? time, time), null),
  };
}
