import type { EndedRun } from '#publish';
import { readOriginRun } from '../context/origin-run.ts';
import type { World } from '../world/world.ts';

/** The run that ended and so started this one, as far as repeating it asks. */
export async function endedRun(world: World): Promise<EndedRun | null> {
  const run = await readOriginRun(world);
  if (run === null) return null;
  const { id, attempt, headRepository, repository } = run;
  return { id, attempt, isOfFork: headRepository !== repository };
}
