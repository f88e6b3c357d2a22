import type { ForecastTarget } from '#domain';

/** What `backtest --target` can ask for; apart from the models, which the command line need not load. */
export const BACKTEST_TARGETS = [
  'failure',
  'flaky',
  'duration',
] as const satisfies readonly ForecastTarget[];

export type BacktestTarget = (typeof BACKTEST_TARGETS)[number];
