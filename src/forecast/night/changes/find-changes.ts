import type {
  ChangePoint,
  CommitInterval,
  NightChange,
  NightChangeKind,
  NightMeasure,
  NightSubject,
} from '#domain';
import { rankSum } from '#statistics';
import { byCodeUnit } from '#std';
import { compareRates } from '../../change/compare-rates.ts';
import { tellTrueOnes } from '../../change/tell-true-ones.ts';
import type { NightModels } from '../night-models.ts';
import type { Series, SeriesPoint } from './series.ts';

/** A duration has to move by this much before anybody would act. */
const LEAST_RATIO = 1.05;

/** A change found with fewer runs may move this far when more are known. */
const SAME_CHANGE_RUNS = 3;

/** What has to be acted on comes first. */
const ORDER: Readonly<Record<NightChangeKind, number>> = {
  broke: 0,
  slower: 1,
  grew: 2,
  fixed: 3,
  faster: 4,
  shrank: 5,
};

/** A job comes before what broke within it. */
const DEPTH: Readonly<Record<NightSubject['kind'], number>> = { job: 0, service: 1, test: 2 };

/** What more of a measure is called, and what less of it is. */
const KINDS: Readonly<
  Record<NightMeasure, readonly [more: NightChangeKind, less: NightChangeKind]>
> = {
  failures: ['broke', 'fixed'],
  duration: ['slower', 'faster'],
  start: ['slower', 'faster'],
  cpu: ['grew', 'shrank'],
  memory: ['grew', 'shrank'],
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
 * was known then. Every series that ran in the night is tested, whether of a job, a test or a service,
 * and all tests stand under one control.
 */
export function findChanges(
  all: readonly Series[],
  since: number,
  detector: Detector,
): FoundChanges {
  const active = all.filter(({ points }) => (points.at(-1)?.at ?? 0) > since);
  const candidates = active.flatMap((series) => newChange(series, since, detector) ?? []);
  const changes = tellTrueOnes(candidates, active.length).toSorted(
    (a, b) =>
      ORDER[a.kind] - ORDER[b.kind] ||
      DEPTH[a.subject.kind] - DEPTH[b.subject.kind] ||
      a.adjustedP - b.adjustedP ||
      byCodeUnit(a.job, b.job),
  );
  return { changes, tested: active.length };
}

/** The newest change of a series, if it could not be seen before the night. */
function newChange(series: Series, since: number, detector: Detector): Candidate | null {
  const { points, measure } = series;
  const found = changesIn(points, measure, detector);
  const newest = found.at(-1);
  if (newest === undefined) return null;
  const before = changesIn(
    points.filter(({ at }) => at <= since),
    measure,
    detector,
  );
  const isKnown = before.some(({ index }) => Math.abs(index - newest.index) <= SAME_CHANGE_RUNS);
  return isKnown ? null : candidateOf(series, found);
}

function changesIn(
  points: readonly SeriesPoint[],
  measure: NightMeasure,
  detector: Detector,
): readonly ChangePoint[] {
  const values = points.map(({ value }) => value);
  if (measure !== 'failures') {
    return detector
      .changesOfValue(values)
      .filter(({ before, after }) => Math.max(before / after, after / before) >= LEAST_RATIO);
  }
  // Most tests never failed.
  if (!values.includes(1)) return [];
  return detector.changesOfRate(values.map((value) => (value === 1 ? 1 : 0)));
}

function candidateOf(
  { job, subject, measure, points }: Series,
  found: readonly ChangePoint[],
): Candidate | null {
  const newest = found.at(-1);
  if (newest === undefined) return null;
  const { index, before, after, probability } = newest;
  const values = points.map(({ value }) => value);
  const [left, right] = levels(values, found, found.length - 1);
  const p =
    measure === 'failures' ? compareRates(eventsOf(left), eventsOf(right)).p : rankSum(left, right);
  const [more, less] = KINDS[measure];
  return {
    kind: after > before ? more : less,
    ...{ job, subject, measure },
    at: points[index]?.at ?? 0,
    commits: commitsAt(points, index),
    ...{ before, after, probability },
    // Any of the runs might have been the first of a new level: Bonferroni over their places.
    p: Math.min(1, points.length * p),
  };
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

function eventsOf(outcomes: readonly number[]) {
  return { events: outcomes.filter((one) => one === 1).length, trials: outcomes.length };
}

/** Between which commits a series reached the level that begins at `index`. */
export function commitsAt(
  runs: readonly { readonly sha: string | null }[],
  index: number,
): CommitInterval {
  return { lastBefore: runs[index - 1]?.sha ?? null, first: runs[index]?.sha ?? null };
}
