import type { EndedRun } from '#publish';
import { readEventPayload } from '../context/read-context.ts';
import type { World } from '../world/world.ts';

/** The run that ended and so started this one; `null` in any other workflow than one on `workflow_run`. */
export async function endedRun({ environment }: World): Promise<EndedRun | null> {
  if (environment.GITHUB_EVENT_NAME !== 'workflow_run') return null;
  const { workflow_run: run } = await readEventPayload(environment.GITHUB_EVENT_PATH);
  if (!run) return null;
  // The repository of a fork that was deleted is null.
  const isOfFork = run.head_repository?.full_name !== run.repository.full_name;
  return { id: run.id, attempt: run.run_attempt, isOfFork };
}
