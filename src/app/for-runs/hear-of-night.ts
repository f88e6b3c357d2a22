import type { ForecastRecord, Pin } from '#domain';
import { readForRuns } from './read-for-runs.ts';

/** What a run may know from the last night, beside its own history. */
export interface HeardOfNight {
  /** Those that take a pin away among them. */
  readonly pins: readonly Pin[];
  /** `null` where none has been graded. */
  readonly forecasts: ForecastRecord | null;
}

export const NOTHING_HEARD: HeardOfNight = { pins: [], forecasts: null };

export interface HearingQuestion {
  /** What the night left, absolute. */
  readonly file: string;
  /** Whose night it must be; empty for runs that name no repository. */
  readonly repo: string;
  /** Epoch milliseconds: what was known later is not told. */
  readonly asOf: number;
}

/** What the night left, as it was known at a moment. A file that cannot be used is a warning, and tells nothing. */
export async function hearOfNight({ file, repo, asOf }: HearingQuestion): Promise<{
  readonly heard: HeardOfNight;
  readonly warnings: readonly string[];
}> {
  const read = await readForRuns(file);
  if (!read.ok) return { heard: NOTHING_HEARD, warnings: [read.error] };
  const told = read.value;
  if (told === null) return { heard: NOTHING_HEARD, warnings: [] };
  if (told.repo !== repo) {
    return {
      heard: NOTHING_HEARD,
      warnings: [`${file} was left aside: it is of another repository.`],
    };
  }
  const pins = told.pins.filter(({ knownAt }) => knownAt <= asOf);
  return { heard: { pins, forecasts: told.toldAt <= asOf ? told.forecasts : null }, warnings: [] };
}
