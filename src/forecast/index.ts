export {
  backtestFailure,
  type FailureBacktest,
  type ProbabilityForecast,
} from './backtest/backtest-failure.ts';
export { BASELINES, type Baseline } from './backtest/baselines.ts';
export type { Grade } from './backtest/grade.ts';
export type { Skill } from './backtest/skill.ts';
export { createFailureForecaster, type FailureForecaster } from './failure/failure-forecaster.ts';
export { FAILURE_MODEL } from './failure/model-name.ts';
export { type Replayed, replay } from './replay/replay.ts';
