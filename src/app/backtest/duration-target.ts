import type { RecordedRun, Spread } from '#domain';
import { createDurationForecaster, DURATION_MODEL, replay } from '#forecast';
import type { BacktestAnswer } from './backtest-answer.ts';

interface Said extends Spread {
  readonly id: string;
}

/** How a value lay to what was said of it before. */
interface Tally {
  graded: number;
  inside: number;
  /** Of |ln(median / value)|. */
  logError: number;
}

/** The median and the 90 % interval of a run's duration, said before it starts. */
export function durationTarget(runs: readonly RecordedRun[]): BacktestAnswer {
  const said: Said[] = [];
  const pending = new Map<string, Spread>();
  const tally: Tally = { graded: 0, inside: 0, logError: 0 };
  const forecaster = createDurationForecaster();
  replay(runs, {
    starts(run) {
      const spread = forecaster.forecast(run);
      if (spread === null) return;
      pending.set(run.id, spread);
      said.push({ id: run.id, ...spread });
    },
    finishes(run) {
      const spread = pending.get(run.id);
      pending.delete(run.id);
      if (spread && run.outcome === 'passed' && run.durationMs !== null) {
        add(tally, spread, run.durationMs);
      }
      forecaster.learn(run);
    },
  });
  const { graded } = tally;
  const error = graded === 0 ? null : Number((tally.logError / graded).toFixed(4));
  const coverage = graded === 0 ? null : Number((tally.inside / graded).toFixed(4));
  return {
    lines: () => said.map((one) => `${JSON.stringify(one)}\n`).join(''),
    report: { model: DURATION_MODEL, graded, meanAbsoluteLogError: error, coverage },
    text: (reading) =>
      `${reading.runs} runs of ${reading.lines} lines; ${graded} durations graded: mean |log error| ${
        error ?? '-'
      }, ${coverage === null ? '-' : (coverage * 100).toFixed(1)} % inside their 90 % interval\n`,
  };
}

function add(tally: Tally, { median, lo, hi }: Spread, value: number): void {
  if (!(median > 0 && value > 0)) return;
  tally.graded += 1;
  if (value >= lo && value <= hi) tally.inside += 1;
  tally.logError += Math.abs(Math.log(median / value));
}
