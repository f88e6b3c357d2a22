export {
  type CauseNature,
  type FailureEvidence,
  type FailureNature,
  type NatureShares,
  natureOf,
} from './flaky/failure-nature.ts';
export { createFlakyForecaster, type FlakyForecaster } from './flaky/flaky-forecaster.ts';
export {
  createFlakyModel,
  FLAKY_MODEL,
  type FlakyForecast,
  type FlakyModel,
} from './flaky/flaky-model.ts';
export {
  decideRerun,
  PUBLISHED_COSTS,
  type RerunCosts,
  type RerunDecision,
} from './flaky/rerun-decision.ts';
export type { SignName } from './flaky/sign.ts';
export type { SignWeight } from './flaky/weigh-signs.ts';
export { type Replayed, replay } from './replay/replay.ts';
