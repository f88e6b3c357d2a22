import type { ChangePoint, ModelName } from '#domain';
import type { DurationForecaster } from '../duration/create-duration-forecaster.ts';
import type { FailureForecaster } from '../failure/failure-forecaster.ts';
import type { FlakyForecaster } from '../flaky/flaky-forecaster.ts';

/** The models a night is walked with. */
export interface NightModels {
  readonly names: readonly ModelName[];
  readonly failure: FailureForecaster;
  readonly duration: DurationForecaster;
  readonly flaky: FlakyForecaster;
  changesOfRate(values: readonly (0 | 1)[]): readonly ChangePoint[];
  changesOfValue(values: readonly number[]): readonly ChangePoint[];
}
