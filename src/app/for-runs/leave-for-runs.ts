import type { HistoryStore } from '#history';
import { readForecastRecord } from '../job/read-forecast-record.ts';
import type { World } from '../world/world.ts';
import { writeWholeFile } from '../world/write-file.ts';
import { formatForRuns } from './for-runs.ts';

export interface Leaving {
  readonly store: HistoryStore;
  readonly repo: string;
  /** Absolute. */
  readonly file: string;
}

/** Writes what runs with another history need to know of this one. */
export async function leaveForRuns(
  { store, repo, file }: Leaving,
  { clock }: World,
): Promise<void> {
  const toldAt = clock.now();
  const pins = await store.feedback.pins({ repo, asOf: toldAt });
  const forecasts = await readForecastRecord(store, { repo, asOf: toldAt });
  await writeWholeFile(file, formatForRuns({ repo, toldAt, pins, forecasts }));
}
