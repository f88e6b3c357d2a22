import type { ChangePoint, FinishedRun, ModelName } from '#domain';
import type { DurationForecaster } from '../duration/create-duration-forecaster.ts';
import type { FailureForecaster } from '../failure/failure-forecaster.ts';
import type { FlakyForecast } from '../flaky/flaky-model.ts';

/** That a re-run of a failure passes, and why. */
export type RerunForecast = Pick<FlakyForecast, 'probability' | 'signs'>;

/** The models a night is walked with. */
export interface NightModels {
  readonly names: readonly ModelName[];
  readonly failure: FailureForecaster;
  readonly duration: DurationForecaster;
  readonly flaky: { finished(run: FinishedRun): RerunForecast | null };
  changesOfRate(values: readonly (0 | 1)[]): readonly ChangePoint[];
  changesOfValue(values: readonly number[]): readonly ChangePoint[];
}
