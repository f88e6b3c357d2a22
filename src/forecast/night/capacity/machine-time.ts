import type { NightCapacity } from '#domain';
import { quantileSorted } from '#statistics';
import type { Random } from '#std';
import type { JobSeries } from '../changes/job-series.ts';
import { runsPerDay } from '../likely-failures.ts';

/** Enough that the bounds of the interval move by less than anybody would plan with. */
const DRAWS = 200;
/** Newest durations of a job that are drawn from. */
const SAMPLES = 30;

/**
 * Machine time of the coming day: each job's expected runs, their durations drawn from its newest ones
 * with replacement (a bootstrap of the sum); `null` when nothing ran within the week.
 */
export function forecastMachineTime(
  all: readonly JobSeries[],
  asOf: number,
  random: Random,
): Pick<NightCapacity, 'runs' | 'machineMs'> | null {
  const jobs = all
    .map(({ runs }) => ({
      expected: runsPerDay(runs, asOf),
      durations: runs.flatMap(({ durationMs }) => durationMs ?? []).slice(-SAMPLES),
    }))
    .filter(({ expected, durations }) => expected > 0 && durations.length > 0);
  if (jobs.length === 0) return null;
  const totals = Float64Array.from({ length: DRAWS }, () =>
    jobs.reduce((sum, job) => sum + drawDay(job, random), 0),
  ).sort();
  return {
    runs: jobs.reduce((sum, { expected }) => sum + expected, 0),
    machineMs: {
      median: quantileSorted(totals, 0.5),
      lo: quantileSorted(totals, 0.05),
      hi: quantileSorted(totals, 0.95),
    },
  };
}

function drawDay(
  { expected, durations }: { readonly expected: number; readonly durations: readonly number[] },
  random: Random,
): number {
  // 2.4 runs a day are two, and a third in two of five draws.
  const runs = Math.floor(expected) + Number(random() < expected % 1);
  let sum = 0;
  for (let run = 0; run < runs; run += 1) {
    sum += durations[Math.floor(random() * durations.length)] ?? 0;
  }
  return sum;
}
