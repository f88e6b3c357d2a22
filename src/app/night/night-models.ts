import {
  createDurationForecaster,
  createFailureForecaster,
  createFlakyModel,
  DURATION_MODEL,
  FAILURE_MODEL,
  FLAKY_MODEL,
  findRateChanges,
  findValueChanges,
  type NightModels,
} from '#forecast';

/** The models of a nightly report. */
export function nightModels(): NightModels {
  return {
    names: [FAILURE_MODEL, DURATION_MODEL, FLAKY_MODEL],
    failure: createFailureForecaster(),
    duration: createDurationForecaster(),
    flaky: createFlakyModel(),
    changesOfRate: findRateChanges,
    changesOfValue: findValueChanges,
  };
}
