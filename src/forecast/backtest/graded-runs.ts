import type { RecordedRun } from '#domain';
import { BASELINES, type Baseline, type Standing } from './baselines.ts';
import type { Graded } from './grade.ts';

const DAY_MS = 86_400_000;

/** Runs that passed or failed, with all that was said of each. The others cannot be graded. */
export interface GradedRuns extends Graded {
  readonly outcomes: Uint8Array;
  readonly forecasts: Float64Array;
  readonly baselines: Readonly<Record<Baseline, Float64Array>>;
}

/**
 * Collects `GradedRuns`, of at most `most` runs: in columns, because a million objects of what was said
 * would cost more than saying it.
 */
export function createGradedRuns(most: number) {
  const outcomes = new Uint8Array(most);
  const onsets: boolean[] = [];
  const colds: boolean[] = [];
  const days = new Float64Array(most);
  const forecasts = new Float64Array(most);
  const baselines = columnsOf(() => new Float64Array(most));
  let count = 0;
  return {
    add({ outcome, startedAt }: RecordedRun, forecast: number, standing: Standing): void {
      if (outcome === 'inconclusive') return;
      outcomes[count] = outcome === 'failed' ? 1 : 0;
      onsets.push(standing.isOnset);
      colds.push(standing.isCold);
      days[count] = Math.floor(startedAt / DAY_MS);
      forecasts[count] = forecast;
      for (const name of BASELINES) baselines[name][count] = standing.said[name];
      count += 1;
    },
    all: (): GradedRuns => ({
      outcomes: outcomes.subarray(0, count),
      onsets,
      colds,
      days: days.subarray(0, count),
      forecasts: forecasts.subarray(0, count),
      baselines: columnsOf((name) => baselines[name].subarray(0, count)),
    }),
  };
}

function columnsOf<Column>(create: (name: Baseline) => Column): Record<Baseline, Column> {
  return {
    'always-pass': create('always-pass'),
    'last-outcome': create('last-outcome'),
    ema5: create('ema5'),
    'ema5-branch': create('ema5-branch'),
    'all-time': create('all-time'),
  };
}
