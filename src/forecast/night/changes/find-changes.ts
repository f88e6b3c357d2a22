import type { ChangePoint, CommitInterval, NightChange, NightChangeKind } from '#domain';
import { benjaminiHochberg, rankSum } from '#statistics';
import { byCodeUnit } from '#std';
import { compareRates } from '../../change/compare-rates.ts';
import type { NightModels } from '../night-models.ts';
import type { JobSeries, SeriesRun } from './job-series.ts';

/** The share of told changes that may be false, over all series of the night. */
export const FALSE_DISCOVERY_RATE = 0.05;

/** A duration has to move by this much before anybody would act. */
const LEAST_RATIO = 1.05;

/** A change found with fewer runs may move this far when more are known. */
const SAME_CHANGE_RUNS = 3;

/** What has to be acted on comes first. */
const ORDER: Readonly<Record<NightChangeKind, number>> = {
  broke: 0,
  slower: 1,
  fixed: 2,
  faster: 3,
};

export interface FoundChanges {
  /** Those of the night that stood the control: what got worse first, the most certain first. */
  readonly changes: readonly NightChange[];
  readonly tested: number;
}

type Detector = Pick<NightModels, 'changesOfRate' | 'changesOfValue'>;
type Candidate = Omit<NightChange, 'adjustedP'>;

/**
 * What changed since a moment: a change is of the night when it is found now and was not found in what
 * was known then. Every series that ran in the night is tested, and all tests stand under one control.
 */
export function findChanges(
  all: readonly JobSeries[],
  since: number,
  detector: Detector,
): FoundChanges {
  const active = all.filter(({ runs }) => (runs.at(-1)?.at ?? 0) > since);
  const candidates = active.flatMap((series) => [
    ...newChanges(series, since, (runs) => rateChanges(series.job, runs, detector)),
    ...newChanges(series, since, (runs) => durationChanges(series.job, runs, detector)),
  ]);
  // A rate and a duration of each; where nothing was found, p is 1.
  const tested = active.length * 2;
  const pValues = Array.from({ length: tested }, (_, index) => candidates[index]?.p ?? 1);
  const adjusted = benjaminiHochberg(pValues);
  const changes = candidates
    .map((candidate, index) => ({ ...candidate, adjustedP: adjusted[index] ?? 1 }))
    .filter(({ adjustedP }) => adjustedP <= FALSE_DISCOVERY_RATE)
    .sort(
      (a, b) =>
        ORDER[a.kind] - ORDER[b.kind] || a.adjustedP - b.adjustedP || byCodeUnit(a.job, b.job),
    );
  return { changes, tested };
}

/** The newest change of a series, if it could not be seen before the night. */
function newChanges(
  { runs }: JobSeries,
  since: number,
  find: (runs: readonly SeriesRun[]) => readonly (Candidate & { readonly index: number })[],
): readonly Candidate[] {
  const newest = find(runs).at(-1);
  if (newest === undefined) return [];
  const before = find(runs.filter(({ at }) => at <= since));
  const isKnown = before.some(({ index }) => Math.abs(index - newest.index) <= SAME_CHANGE_RUNS);
  const { index: _, ...change } = newest;
  return isKnown ? [] : [change];
}

function rateChanges(job: string, runs: readonly SeriesRun[], detector: Detector) {
  const outcomes = runs.map(({ failed }) => (failed ? 1 : 0));
  const points = detector.changesOfRate(outcomes);
  return points.map((point, position) => {
    const [left, right] = levels(outcomes, points, position);
    // Any of the runs might have been the first of a new level: Bonferroni over their places.
    const p = Math.min(1, runs.length * compareRates(eventsOf(left), eventsOf(right)).p);
    return {
      index: point.index,
      ...changeAt(job, runs, point),
      kind: point.after > point.before ? ('broke' as const) : ('fixed' as const),
      p,
    };
  });
}

function durationChanges(job: string, all: readonly SeriesRun[], detector: Detector) {
  const runs = all.filter(({ durationMs, failed }) => !failed && (durationMs ?? 0) > 0);
  const durations = runs.map(({ durationMs }) => durationMs ?? 0);
  const points = detector.changesOfValue(durations);
  return points
    .map((point, position) => {
      const [left, right] = levels(durations, points, position);
      const p = Math.min(1, runs.length * rankSum(left, right));
      const kind = point.after > point.before ? ('slower' as const) : ('faster' as const);
      return { index: point.index, ...changeAt(job, runs, point), kind, p };
    })
    .filter(({ before, after }) => Math.max(before / after, after / before) >= LEAST_RATIO);
}

/** The values of the level before a change and of the one after it. */
function levels<Value>(
  values: readonly Value[],
  points: readonly ChangePoint[],
  position: number,
): readonly [readonly Value[], readonly Value[]] {
  const start = points[position - 1]?.index ?? 0;
  const middle = points[position]?.index ?? 0;
  const end = points[position + 1]?.index ?? values.length;
  return [values.slice(start, middle), values.slice(middle, end)];
}

function eventsOf(outcomes: readonly (0 | 1)[]) {
  return { events: outcomes.filter((one) => one === 1).length, trials: outcomes.length };
}

function changeAt(job: string, runs: readonly SeriesRun[], point: ChangePoint) {
  const { index, before, after, probability } = point;
  return {
    job,
    at: runs[index]?.at ?? 0,
    commits: commitsAt(runs, index),
    before,
    after,
    probability,
  };
}

/** Between which commits a series reached the level that begins at `index`. */
export function commitsAt(runs: readonly SeriesRun[], index: number): CommitInterval {
  return { lastBefore: runs[index - 1]?.sha ?? null, first: runs[index]?.sha ?? null };
}
