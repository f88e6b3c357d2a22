import type { Settlement, StoredForecast } from '#domain';

/** Whether the numbers of a forecast mean something. */
export function isMeaningful({ madeAt, says }: StoredForecast): boolean {
  if (!Number.isFinite(madeAt)) return false;
  if (says.kind === 'probability') return says.probability >= 0 && says.probability <= 1;
  const { lo, median, hi } = says.spread;
  return [lo, median, hi].every(Number.isFinite) && lo <= median && median <= hi;
}

/** Whether the outcome is one at all; what it may grade is another question. */
export function isOutcome({ settledAt, outcome }: Settlement): boolean {
  return Number.isFinite(settledAt) && (typeof outcome !== 'number' || Number.isFinite(outcome));
}

/** Whether a settlement grades what the forecast said, and not before it was said. */
export function settles({ settledAt, outcome }: Settlement, forecast: StoredForecast): boolean {
  if (settledAt < forecast.madeAt) return false;
  if (outcome === null) return true;
  return typeof outcome === (forecast.says.kind === 'probability' ? 'boolean' : 'number');
}
