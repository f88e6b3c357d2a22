import {
  createFailureForecaster,
  FAILURE_MODEL,
  findRateChanges,
  findValueChanges,
  type NightModels,
} from '#forecast';

/** The models of a nightly report. */
export function nightModels(): NightModels {
  return {
    names: [FAILURE_MODEL],
    failure: createFailureForecaster(),
    duration: { forecast: () => null, learn() {} },
    flaky: { finished: () => null },
    changesOfRate: findRateChanges,
    changesOfValue: findValueChanges,
  };
}
