export { createFailureForecaster, type FailureForecaster } from './failure/failure-forecaster.ts';
export { FAILURE_MODEL } from './failure/model-name.ts';
export { type Replayed, replay } from './replay/replay.ts';
