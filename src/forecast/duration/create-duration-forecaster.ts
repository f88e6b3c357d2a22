import type { FinishedRun, ModelName, Spread, UpcomingRun } from '#domain';
import { type AdaptiveInterval, createAdaptiveInterval } from './adaptive-interval.ts';
import { createOpinionWeights, type TrackRecord } from './opinion-weights.ts';
import { createOpinions, OPINION_COUNT, type Opinions } from './opinions.ts';
import { createRunnerHabits, RUNNER_OPINION_COUNT, type RunnerHabits } from './runner-habits.ts';

export const DURATION_MODEL: ModelName = { name: 'duration-opinions', version: 1 };

/** A shorter duration is as good as none, and its logarithm would rule all others. */
const SHORTEST = 1;

/** A job that did not run for longer than this has become another one. */
const LONGEST_PAUSE_MS = 60 * 24 * 3_600_000;

/** Forecasts durations of jobs, in the unit in which they are told. */
export interface DurationForecaster {
  /** `null` for a job of which no passed run is known. Changes nothing. */
  forecast(run: UpcomingRun): Spread | null;
  /** Only passed runs are learnt from: a failed one ended early, or hung. */
  learn(run: FinishedRun): void;
}

interface JobPast {
  opinions: Opinions;
  readonly runners: RunnerHabits;
  readonly record: TrackRecord;
  readonly interval: AdaptiveInterval;
  lastAt: number;
}

/**
 * The next duration of a job, on the log scale: opinions formed from its last runs and from what its
 * runner has been like, mixed by how well each of them did, with an interval from the errors of the
 * mix. Some kilobytes a job, however many runs it has had. The same runs in the same order give the
 * same forecasts.
 */
export function createDurationForecaster(): DurationForecaster {
  const pasts = new Map<string, JobPast>();
  const weights = createOpinionWeights(OPINION_COUNT + RUNNER_OPINION_COUNT);

  return {
    forecast(run) {
      const past = pasts.get(keyOf(run));
      if (!past) return null;
      const centre = weights.mix(opinionsOf(past, run), past.record);
      const { lo, hi } = past.interval.bounds();
      return {
        median: Math.exp(centre),
        lo: Math.exp(centre + Math.min(0, lo)),
        hi: Math.exp(centre + Math.max(0, hi)),
      };
    },
    learn(run) {
      if (run.outcome !== 'passed' || !isDuration(run.durationMs)) return;
      const value = Math.log(Math.max(run.durationMs, SHORTEST));
      const past = pasts.get(keyOf(run));
      if (!past) {
        pasts.set(keyOf(run), beginWith(value, run, weights.newRecord()));
        return;
      }
      const opinions = opinionsOf(past, run);
      past.interval.add(value - weights.mix(opinions, past.record));
      weights.judge(opinions, value, past.record);
      past.runners.add(run.runner, value, past.opinions.level);
      if (run.startedAt - past.lastAt > LONGEST_PAUSE_MS) past.opinions = createOpinions(value);
      else past.opinions.add(value);
      past.lastAt = run.startedAt;
    },
  };
}

function beginWith(value: number, run: FinishedRun, record: TrackRecord): JobPast {
  return {
    opinions: createOpinions(value),
    runners: createRunnerHabits(),
    record,
    interval: createAdaptiveInterval(),
    lastAt: run.startedAt,
  };
}

function opinionsOf({ opinions, runners }: JobPast, { runner }: UpcomingRun): readonly number[] {
  const { values, level, steady } = opinions;
  return [...values, ...runners.opinionsOn(runner, level, steady)];
}

function keyOf({ repo, job }: UpcomingRun): string {
  return `${repo}\n${job}`;
}

function isDuration(value: number | null): value is number {
  return value !== null && Number.isFinite(value) && value >= 0;
}
