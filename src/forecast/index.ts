export {
  adviseTimeout,
  DEFAULT_TIMEOUT_MS,
  type TimeoutAdvice,
} from './capacity/advise-timeout.ts';
export { chanceToExceed, durationBelow } from './capacity/forecast-tails.ts';
export { type ExpectedRuns, forecastTotal } from './capacity/forecast-total.ts';
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
export { type Replayed, replay } from './replay/replay.ts';
