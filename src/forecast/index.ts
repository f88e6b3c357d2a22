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
