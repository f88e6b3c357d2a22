export {
  createFlakyForecaster,
  createFlakyModel,
  FLAKY_MODEL,
  type FlakyForecast,
  type FlakyForecaster,
  type FlakyModel,
} from './flaky/flaky-forecaster.ts';
export { type Replayed, replay } from './replay/replay.ts';
