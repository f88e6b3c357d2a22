import { lastPins, type Pin, type PinnedCause, standingPins } from '#domain';
import { describeQueryProblem, readPins } from '#history';
import { readRepositoryName } from '../context/read-context.ts';
import { historyPlace, runDirectoryOf } from '../job/project.ts';
import type { World } from '../world/world.ts';
import { readForRuns } from './read-for-runs.ts';

export interface KnownPins {
  /** Those that hold now, by signature. */
  readonly pins: ReadonlyMap<string, Pin>;
  readonly warnings: readonly string[];
}

export const NO_PINS: KnownPins = { pins: new Map(), warnings: [] };

/**
 * What maintainers pinned of the repository one works in, from the history of the project there and from
 * what the night left. Asking makes and changes nothing.
 */
export async function knownPins(world: World): Promise<KnownPins> {
  const told = await readForRuns(runDirectoryOf({}, world).forRuns);
  const remembered = await readPins(await historyPlace({}, world));
  const words = [
    ...(remembered.ok ? remembered.value : []),
    ...(told.ok && told.value !== null ? told.value.pins : []),
  ];
  const warnings = [
    ...(told.ok ? [] : [told.error]),
    ...(remembered.ok ? [] : [describeQueryProblem(remembered.error)]),
  ];
  if (words.length === 0) return { pins: new Map(), warnings };
  const repo = (await readRepositoryName(world)) ?? '';
  const standing = standingPins(lastPins(words.filter((pin) => pin.repo === repo)));
  return { pins: new Map(standing.map((pin) => [pin.signature, pin])), warnings };
}

/** A pin as it is shown; `null` for none. */
export function pinnedCause(pin: Pin | undefined): PinnedCause | null {
  return pin === undefined || pin.cause === null
    ? null
    : { cause: pin.cause, by: pin.by, at: pin.saidAt };
}
