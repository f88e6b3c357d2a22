import type { NightTrust } from '#domain';
import type { GradedForecast } from './grades.ts';

const DAY_MS = 86_400_000;
const DRIFT_DAYS = 7;
/** Three standard deviations: one false alarm in a year of nights. */
const DRIFT_LIMIT = 3;

interface DaySums {
  expected: number;
  failed: number;
  variance: number;
}

/**
 * Whether the last week saw more or fewer failures than forecast: a z-score of independent outcomes,
 * divided by how much further than that the days before it strayed. The runs of one push fail
 * together, and a bad day is no drift.
 */
export function driftOf(known: readonly GradedForecast[], asOf: number): NightTrust['drift'] {
  const start = asOf - DRIFT_DAYS * DAY_MS;
  const { expected, failed: seen, variance } = sumUp(known.filter(({ at }) => at > start));
  const spread = Math.sqrt(
    variance *
      dispersionOf(
        known.filter(({ at }) => at <= start),
        asOf,
      ),
  );
  const z = spread > 0 ? (seen - expected) / spread : 0;
  return { expected, seen, z, isAlarming: Math.abs(z) > DRIFT_LIMIT };
}

/** The mean squared z-score of earlier days, at least 1, which is that of independent outcomes. */
function dispersionOf(earlier: readonly GradedForecast[], asOf: number): number {
  const days = Map.groupBy(earlier, ({ at }) => Math.floor((asOf - at) / DAY_MS));
  const squares = [...days.values()]
    .map(sumUp)
    .filter(({ variance }) => variance > 0)
    .map(({ expected, failed, variance }) => (failed - expected) ** 2 / variance);
  if (squares.length === 0) return 1;
  return Math.max(1, squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

function sumUp(known: readonly GradedForecast[]): DaySums {
  const sums = { expected: 0, failed: 0, variance: 0 };
  for (const { probability, failed } of known) {
    sums.expected += probability;
    sums.failed += Number(failed);
    sums.variance += probability * (1 - probability);
  }
  return sums;
}
