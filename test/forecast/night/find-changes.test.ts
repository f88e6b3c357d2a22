import { describe, expect, test } from 'vitest';
import type { JobRun, TestRow } from '#domain';
import { createPartSeries, findRateChanges, findValueChanges } from '#forecast';
import { seededRandom } from '#std';
import { findChanges } from '../../../src/forecast/night/changes/find-changes.ts';
import type { Series } from '../../../src/forecast/night/changes/series.ts';
import { runOf } from '../../history/hand-made.ts';

const HOUR_MS = 3_600_000;
/** Runs begin an hour apart; the night holds the last twelve. */
const RUNS = 120;
const NIGHT = 12;
const SINCE = (RUNS - NIGHT) * HOUR_MS - 1;
const detector = { changesOfRate: findRateChanges, changesOfValue: findValueChanges };

type TestStory = (index: number) => Partial<TestRow> | null;

function runAt(index: number, conclusion: JobRun['conclusion'] = 'success'): JobRun {
  return runOf({ id: `${index}`, startedAt: index * HOUR_MS, sha: `c${index}`, conclusion });
}

function seriesOfTests(stories: readonly TestStory[], isGreen: (index: number) => boolean) {
  const parts = createPartSeries(null);
  for (let index = 0; index < RUNS; index += 1) {
    const run = runAt(index, isGreen(index) ? 'success' : 'failure');
    stories.forEach((story, place) => {
      const told = story(index);
      if (told === null) return;
      const row = { name: `test ${place}`, status: 'passed', durationMs: 100, ...told } as const;
      parts.addTest({ run, test: row });
    });
  }
  const runs = Array.from({ length: RUNS }, (_, index) => ({
    ...{ at: index * HOUR_MS, sha: `c${index}`, failed: !isGreen(index) },
    ...{ durationMs: null, expected: null },
  }));
  return parts.all([
    { job: 'integration', runs, latest: { ...runAt(RUNS), event: null, traits: {} } },
  ]);
}

const isNight = (index: number) => index >= RUNS - NIGHT;

describe('tests stand under the control of the night', () => {
  test('one that fails since last night broke, between two commits', () => {
    const story: TestStory = (index) => (isNight(index) ? { status: 'failed' } : {});
    const { changes, tested } = findChanges(
      seriesOfTests([story], () => true),
      SINCE,
      detector,
    );
    expect(tested).toBe(1);
    expect(changes).toMatchObject([
      {
        kind: 'broke',
        subject: { kind: 'test', name: 'test 0' },
        commits: { lastBefore: `c${RUNS - NIGHT - 1}`, first: `c${RUNS - NIGHT}` },
      },
    ]);
  });

  test('one that had failed and passes since is fixed', () => {
    const story: TestStory = (index) =>
      index > 60 && !isNight(index) ? { status: 'failed' } : { status: 'passed' };
    const { changes } = findChanges(
      seriesOfTests([story], () => true),
      SINCE,
      detector,
    );
    expect(changes).toMatchObject([{ kind: 'fixed', subject: { name: 'test 0' } }]);
  });

  test('where only failures are recorded, a green run is one in which it passed', () => {
    const story: TestStory = (index) => (isNight(index) ? { status: 'failed' } : null);
    const series = seriesOfTests([story], (index) => !isNight(index));
    expect(findChanges(series, SINCE, detector).changes).toMatchObject([{ kind: 'broke' }]);
    // And a failed run that does not tell of it says nothing.
    const silent = seriesOfTests([story], () => false);
    expect(silent[0]?.points).toHaveLength(NIGHT);
  });

  test('what takes three times as long is slower', () => {
    const random = seededRandom(2);
    const story: TestStory = (index) => ({
      durationMs: (isNight(index) ? 300 : 100) * (0.9 + 0.2 * random()),
    });
    const { changes } = findChanges(
      seriesOfTests([story], () => true),
      SINCE,
      detector,
    );
    expect(changes).toMatchObject([{ kind: 'slower', measure: 'duration' }]);
  });
});

test('the more series are tested, the surer a change must be', () => {
  // Three failures in twelve runs after none in 108: sure alone, not among two thousand others.
  const weak: TestStory = (index) => ({ status: index >= RUNS - 3 ? 'failed' : 'passed' });
  const alone = seriesOfTests([weak], () => true);
  const quiet: Series[] = Array.from({ length: 5000 }, (_, place) => ({
    ...{ job: `job ${place}`, subject: { kind: 'job' }, measure: 'failures' },
    points: [{ at: SINCE + 1, sha: null, value: 0 }],
  }));
  const first = findChanges(alone, SINCE, detector);
  const among = findChanges([...alone, ...quiet], SINCE, detector);
  expect(first.changes).toHaveLength(1);
  expect(among.changes).toHaveLength(0);
  expect(among.tested).toBe(5000 + first.tested);
});

test('two thousand tests that fail now and then for no reason tell nothing', () => {
  const random = seededRandom(11);
  const stories = Array.from({ length: 2000 }, (): TestStory => {
    const rate = random() * 0.1;
    return () => ({ status: random() < rate ? 'failed' : 'passed' });
  });
  const { changes } = findChanges(
    seriesOfTests(stories, () => true),
    SINCE,
    detector,
  );
  expect(changes.length).toBeLessThanOrEqual(2);
});

describe('services', () => {
  test('more memory, more CPU and a slower start since last night are told, less as well', () => {
    const parts = createPartSeries(null);
    const random = seededRandom(4);
    for (let index = 0; index < RUNS; index += 1) {
      const scale = (after: number) => (isNight(index) ? after : 1) * (0.95 + 0.1 * random());
      const service = {
        ...{ service: 'database', restarts: 0, responseMs: null, outcome: 'ready' as const },
        readyAfterMs: 900 * scale(2),
        peakCpuPercent: 80 * scale(1.8),
        peakMemoryBytes: 2 ** 28 * scale(0.5),
      };
      parts.addService({ run: runAt(index), service });
    }
    const { changes, tested } = findChanges(parts.all([]), SINCE, detector);
    expect(tested).toBe(4);
    expect(changes.map(({ kind, measure }) => [kind, measure]).sort()).toEqual([
      ['grew', 'cpu'],
      ['shrank', 'memory'],
      ['slower', 'start'],
    ]);
  });

  test('runs of pull requests say nothing of the base branch', () => {
    const parts = createPartSeries('main');
    const service = {
      ...{ service: 'db', restarts: 0, responseMs: null, outcome: 'ready' as const },
      ...{ readyAfterMs: 1, peakCpuPercent: null, peakMemoryBytes: null },
    };
    parts.addService({ run: { ...runAt(1), pr: 7 }, service });
    parts.addService({ run: { ...runAt(1), branch: 'other' }, service });
    expect(parts.all([])).toEqual([]);
  });
});
