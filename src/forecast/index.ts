export {
  backtestFailure,
  type FailureBacktest,
} from './backtest/backtest-failure.ts';
export { BASELINES, type Baseline } from './backtest/baselines.ts';
export type { Grade } from './backtest/grade.ts';
export type { Skill } from './backtest/skill.ts';
export {
  adviseTimeout,
  DEFAULT_TIMEOUT_MS,
  type TimeoutAdvice,
} from './capacity/advise-timeout.ts';
export { chanceToExceed, durationBelow } from './capacity/forecast-tails.ts';
export { compareRates, type RateComparison } from './change/compare-rates.ts';
export { findRateChanges } from './change/find-rate-changes.ts';
export { findValueChanges } from './change/find-value-changes.ts';
export type { LocatedChange } from './change/located-change.ts';
export { type Finding, type ToldFinding, tellTrueOnes } from './change/tell-true-ones.ts';
export {
  createDurationForecaster,
  DURATION_MODEL,
  type DurationForecaster,
} from './duration/create-duration-forecaster.ts';
export { createFailureForecaster, type FailureForecaster } from './failure/failure-forecaster.ts';
export { FAILURE_MODEL } from './failure/model-name.ts';
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

export { type AssembledNight, assembleNight, type NightGrounds } from './night/assemble-night.ts';
export { createMachineUse, type MachineUses } from './night/capacity/machine-use.ts';
export {
  createReadyTimes,
  type ReadyLimits,
  type ReadyTimes,
} from './night/capacity/ready-limits.ts';
export { createPartSeries, type PartSeries } from './night/changes/part-series.ts';
export { fingerprintOf, type ToldWarnings } from './night/find-warnings.ts';
export type { JobForecast } from './night/likely-failures.ts';
export type { NightModels } from './night/night-models.ts';
export { createServiceCount, SERVICE_DAYS } from './night/services/service-levels.ts';
export { type ServiceTargets, targetsOf, USUAL_TARGETS } from './night/services/service-targets.ts';
export { ANCHOR_MODEL, forecastRecordOf } from './night/trust/forecast-record.ts';
export type { StoredGrades } from './night/trust/grade-night.ts';
export { startNightWalk, type WalkedNight } from './night/walk-night.ts';
export { type Replay, type Replayed, replay, startReplay } from './replay/replay.ts';
