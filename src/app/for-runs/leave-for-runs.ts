import type { HistoryStore } from '#history';
import { describeFolderError } from '#std';
import { readForecastRecord } from '../job/read-forecast-record.ts';
import type { World } from '../world/world.ts';
import { writeWholeFile } from '../world/write-file.ts';
import { formatForRuns } from './for-runs.ts';
import { parseTracked, trackedKey } from './tracked-issues.ts';

export interface Leaving {
  readonly store: HistoryStore;
  readonly repo: string;
  /** Absolute. */
  readonly file: string;
}

/** Writes what runs with another history need to know of this one; where it cannot, a line says so. */
export async function leaveForRuns(
  { store, repo, file }: Leaving,
  { clock, stderr }: World,
): Promise<void> {
  const toldAt = clock.now();
  const pins = await store.feedback.pins({ repo, asOf: toldAt });
  const forecasts = await readForecastRecord(store, { repo, asOf: toldAt });
  const issues = parseTracked(await store.cursor(trackedKey(repo))) ?? [];
  try {
    await writeWholeFile(file, formatForRuns({ repo, toldAt, pins, issues, forecasts }));
  } catch (error) {
    stderr.write(
      `Runs are told no pins: ${file} cannot be written (${describeFolderError(error)}).\n`,
    );
  }
}
