import type { ForecastRecord } from '#domain';
import { forecastRecordOf } from '#forecast';
import type { HistoryStore } from '#history';

/**
 * Forecasts their record is told from, those of EMA(5) among them: a week of a hundred jobs, or months of a
 * few, and read within twenty milliseconds however many there are.
 */
const MOST_SETTLED = 1400;

/** How good a repository's forecasts have been; `null` where none has been graded. */
export async function readForecastRecord(
  store: HistoryStore,
  { repo, asOf }: { readonly repo: string; readonly asOf: number },
): Promise<ForecastRecord | null> {
  const settled = await store.forecasts.newestSettled({ repo, asOf, most: MOST_SETTLED });
  return forecastRecordOf(settled);
}
