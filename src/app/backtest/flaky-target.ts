import type { RecordedRun } from '#domain';
import { createFlakyForecaster, FLAKY_MODEL, replay } from '#forecast';
import type { BacktestAnswer } from './backtest-answer.ts';

interface Said {
  readonly id: string;
  readonly probability: number;
}

/** P(a re-run of the same commit passes), said of each failed run when it has failed. */
export function flakyTarget(runs: readonly RecordedRun[]): BacktestAnswer {
  const said: Said[] = [];
  const forecaster = createFlakyForecaster();
  replay(runs, {
    starts() {},
    finishes(run) {
      const probability = forecaster.finished(run);
      if (probability !== null) said.push({ id: run.id, probability });
    },
  });
  const expected = said.reduce((sum, { probability }) => sum + probability, 0);
  const share = said.length === 0 ? null : Number((expected / said.length).toFixed(4));
  return {
    lines: () => said.map((one) => `${JSON.stringify(one)}\n`).join(''),
    report: { model: FLAKY_MODEL, failures: said.length, meanProbability: share },
    text: (reading) =>
      `${reading.runs} runs of ${reading.lines} lines; ${said.length} failed${
        share === null ? '' : `, of which ${(share * 100).toFixed(1)} % are expected to pass again`
      }\n`,
  };
}
