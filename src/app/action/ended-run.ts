import type { OriginRun } from '#domain';
import type { EndedRun } from '#publish';

/** The run that ended and so started this one, as far as repeating it asks. */
export function endedRunOf(run: OriginRun): EndedRun {
  const { id, attempt, conclusion, headRepository, repository } = run;
  return { id, attempt, conclusion, isOfFork: headRepository !== repository };
}
