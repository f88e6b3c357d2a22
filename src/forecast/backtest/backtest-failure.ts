import type { ModelName, RecordedRun, UpcomingRun } from '#domain';
import { createFailureForecaster, type FailureForecaster } from '../failure/failure-forecaster.ts';
import { FAILURE_MODEL } from '../failure/model-name.ts';
import { replay } from '../replay/replay.ts';
import { BASELINES, type Baseline, createBaselines } from './baselines.ts';
import { type Grade, gradeProbabilities } from './grade.ts';
import { createGradedRuns, type GradedRuns } from './graded-runs.ts';
import { type Skill, skillAgainst } from './skill.ts';

/** Every forecast of a history, and how good they were beside the baselines. */
export interface FailureBacktest {
  readonly model: ModelName;
  /** What was said of each run before it started: one place a run, in the order of their starts. */
  readonly probabilities: Float64Array;
  /** Runs that passed or failed; the others cannot be graded. */
  readonly graded: number;
  readonly failures: number;
  readonly grade: Grade;
  readonly baselines: Readonly<Record<Baseline, Grade>>;
  /** Against a decayed rate with a half-life of five runs. */
  readonly skill: Skill | null;
}

/** Digits kept of a probability: beyond them there is nothing but noise, and files grow. */
const SCALE = 1e6;

/** Walks `runs`, in the order of `startedAt`, as they happened, and forecasts each before it starts. */
export function backtestFailure(runs: readonly RecordedRun[]): FailureBacktest {
  const probabilities = new Float64Array(runs.length);
  const graded = createGradedRuns(runs.length);
  const forecaster = createFailureForecaster();
  const baselines = createBaselines();
  let place = 0;
  replay(runs, {
    starts(run) {
      const probability = roundedForecast(forecaster, run);
      probabilities[place] = probability;
      graded.add(runs[place] as RecordedRun, probability, baselines.starts(run));
      place += 1;
    },
    finishes(run) {
      forecaster.learn(run);
      baselines.learn(run);
    },
  });
  return { model: FAILURE_MODEL, probabilities, ...judge(graded.all()) };
}

function roundedForecast(forecaster: FailureForecaster, run: UpcomingRun): number {
  return Math.round(forecaster.forecast(run) * SCALE) / SCALE;
}

function judge(runs: GradedRuns): Omit<FailureBacktest, 'model' | 'probabilities'> {
  const { outcomes, forecasts, baselines } = runs;
  const grades = BASELINES.map(
    (name) => [name, gradeProbabilities(runs, baselines[name])] as const,
  );
  let failures = 0;
  for (const outcome of outcomes) failures += outcome;
  return {
    graded: outcomes.length,
    failures,
    grade: gradeProbabilities(runs, forecasts),
    baselines: Object.fromEntries(grades) as Record<Baseline, Grade>,
    skill: skillAgainst(runs, forecasts, baselines.ema5),
  };
}
