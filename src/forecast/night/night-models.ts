import type { ChangePoint, FinishedRun, ModelName, Spread, UpcomingRun } from '#domain';

/** Told of the end of every run once it is known, in that order. */
interface Learner {
  learn(run: FinishedRun): void;
}

export interface FailureForecaster extends Learner {
  /** That the run fails, 0 to 1, by what is known as it starts. */
  forecast(run: UpcomingRun): number;
}

export interface DurationForecaster extends Learner {
  /** Milliseconds; `null` where too little is known. */
  forecast(run: UpcomingRun): Spread | null;
}

export interface FlakyForecaster {
  /** Of a failed run, that a repetition of its commit passes; `null` of one that did not fail. */
  finished(run: FinishedRun): number | null;
}

/** The models a night is walked with. */
export interface NightModels {
  readonly names: readonly ModelName[];
  readonly failure: FailureForecaster;
  readonly duration: DurationForecaster;
  readonly flaky: FlakyForecaster;
  changesOfRate(values: readonly (0 | 1)[]): readonly ChangePoint[];
  changesOfValue(values: readonly number[]): readonly ChangePoint[];
}
