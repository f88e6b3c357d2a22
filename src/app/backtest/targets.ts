import type { RecordedRun } from '#domain';
import type { BacktestAnswer } from './backtest-answer.ts';
import { durationTarget } from './duration-target.ts';
import { failureTarget } from './failure-target.ts';
import { flakyTarget } from './flaky-target.ts';
import type { BacktestTarget } from './target-names.ts';

/** Who answers for each target. A new model is one more name and one more row. */
export const backtests: Readonly<
  Record<BacktestTarget, (runs: readonly RecordedRun[]) => BacktestAnswer>
> = {
  failure: failureTarget,
  flaky: flakyTarget,
  duration: durationTarget,
};
