import { rmSync } from 'node:fs';
import type { BenchTools } from './bench-tools.ts';
import { type HistorySize, lookingUp } from './history.bench.ts';
import type { Measurement } from './measurement.ts';

/** What the target speaks of, ten million rows, and the two shapes no index likes. */
export const LARGE_SIZES: readonly HistorySize[] = [
  { name: 'history-large-look-up', runs: 5_000_000, jobs: 5_000 },
  { name: 'history-large-many-jobs', runs: 1_000_000, jobs: 1_000_000 },
  // One run in half a minute is a year of it: forty thousand in the two weeks that are looked at.
  { name: 'history-large-one-job', runs: 1_000_000, jobs: 1, everyMs: 31_536 },
];

/** Triage's look-up in large histories. Some gigabytes of disk, for minutes. */
export async function bench({ folder }: BenchTools): Promise<readonly Measurement[]> {
  const measured: Measurement[] = [];
  for (const size of LARGE_SIZES) {
    measured.push(await lookingUp(folder, size));
    rmSync(`${folder}/${size.name}.db`);
  }
  return measured;
}
