import type { FinishedRun } from '#domain';
import { createFlakyModel } from './flaky-model.ts';

/** The probability alone, for a back-test. */
export interface FlakyForecaster {
  finished(run: FinishedRun): number | null;
}

export function createFlakyForecaster(): FlakyForecaster {
  const model = createFlakyModel();
  return { finished: (run) => model.finished(run)?.probability ?? null };
}
