import type { NightCapacity } from '#domain';
import { median } from '#statistics';
import type { Random } from '#std';
import type { JobSeries } from '../changes/job-series.ts';
import type { NightModels } from '../night-models.ts';
import type { WalkedNight } from '../walk-night.ts';
import { forecastMachineTime } from './machine-time.ts';
import type { MachineUses } from './machine-use.ts';
import type { ReadyTimes } from './ready-limits.ts';

/** More than this nobody reads of each. */
const MOST = 5;

export interface CapacityGrounds {
  readonly walked: WalkedNight & { readonly asOf: number };
  readonly machines: MachineUses;
  readonly readyTimes: ReadyTimes;
  readonly models: NightModels;
  readonly random: Random;
}

/** What the coming day takes and what would take less; `null` when nothing ran within the week. */
export function planCapacity(grounds: CapacityGrounds): NightCapacity | null {
  const { walked, machines, readyTimes, models, random } = grounds;
  const { series, asOf } = walked;
  const machineTime = forecastMachineTime(series, asOf, random);
  if (machineTime === null) return null;
  const timeouts = [
    ...walked.hung.proposals(series, asOf, models.duration),
    ...readyTimes.proposals(typicalRun(series)),
  ].sort((a, b) => b.gainMs - a.gainMs);
  return {
    ...machineTime,
    machines: machines.all().slice(0, MOST),
    paths: walked.paths.slice(0, MOST),
    timeouts: timeouts.slice(0, MOST),
  };
}

/** The median over jobs of their median duration. */
function typicalRun(all: readonly JobSeries[]): number {
  const medians = all.flatMap(({ runs }) => {
    const durations = runs.flatMap(({ durationMs }) => durationMs ?? []);
    return durations.length === 0 ? [] : [median(durations)];
  });
  return medians.length === 0 ? 0 : median(medians);
}
