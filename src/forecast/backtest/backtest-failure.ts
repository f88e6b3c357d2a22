import type { ModelName, RecordedRun, UpcomingRun } from '#domain';
import { createFailureForecaster, type FailureForecaster } from '../failure/failure-forecaster.ts';
import { FAILURE_MODEL } from '../failure/model-name.ts';
import { replay } from '../replay/replay.ts';
import { BASELINES, type Baseline, createBaselines, type Standing } from './baselines.ts';
import { type Grade, gradeProbabilities } from './grade.ts';
import { type Skill, skillAgainst } from './skill.ts';

/** What was said of one run before it started. */
export interface ProbabilityForecast {
  readonly id: string;
  readonly probability: number;
}

/** Every forecast of a history, and how good they were beside the baselines. */
export interface FailureBacktest {
  readonly model: ModelName;
  /** One a run, in the order of their starts. */
  readonly forecasts: readonly ProbabilityForecast[];
  /** Runs that passed or failed; the others cannot be graded. */
  readonly graded: number;
  readonly failures: number;
  readonly grade: Grade;
  readonly baselines: Readonly<Record<Baseline, Grade>>;
  /** Against a decayed rate with a half-life of five runs. */
  readonly skill: Skill | null;
}

const DAY_MS = 86_400_000;
/** Digits kept of a probability: beyond them there is nothing but noise, and files grow. */
const SCALE = 1e6;

/** Walks `runs`, in the order of `startedAt`, as they happened, and forecasts each before it starts. */
export function backtestFailure(runs: readonly RecordedRun[]): FailureBacktest {
  const forecasts: ProbabilityForecast[] = [];
  const standings: Standing[] = [];
  const forecaster = createFailureForecaster();
  const baselines = createBaselines();
  replay(runs, {
    starts(run) {
      forecasts.push({ id: run.id, probability: roundedForecast(forecaster, run) });
      standings.push(baselines.starts(run));
    },
    finishes(run) {
      forecaster.learn(run);
      baselines.learn(run);
    },
  });
  return judge(runs, forecasts, standings);
}

function roundedForecast(forecaster: FailureForecaster, run: UpcomingRun): number {
  return Math.round(forecaster.forecast(run) * SCALE) / SCALE;
}

function judge(
  runs: readonly RecordedRun[],
  forecasts: readonly ProbabilityForecast[],
  standings: readonly Standing[],
): FailureBacktest {
  const places = [...runs.keys()].filter((place) => runs[place]?.outcome !== 'inconclusive');
  const graded = {
    outcomes: places.map((place) => (runs[place]?.outcome === 'failed' ? 1 : 0)),
    onsets: places.map((place) => standings[place]?.isOnset === true),
    colds: places.map((place) => standings[place]?.isCold === true),
    days: places.map((place) => Math.floor((runs[place]?.startedAt ?? 0) / DAY_MS)),
  };
  const said = places.map((place) => forecasts[place]?.probability ?? 0);
  function saidBy(baseline: Baseline): readonly number[] {
    return places.map((place) => standings[place]?.said[baseline] ?? 0);
  }
  const grades = BASELINES.map((name) => [name, gradeProbabilities(graded, saidBy(name))] as const);
  return {
    model: FAILURE_MODEL,
    forecasts,
    graded: places.length,
    failures: graded.outcomes.filter((outcome) => outcome === 1).length,
    grade: gradeProbabilities(graded, said),
    baselines: Object.fromEntries(grades) as Record<Baseline, Grade>,
    skill: skillAgainst(graded, said, saidBy('ema5')),
  };
}
