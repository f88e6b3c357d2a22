import type { OriginRun } from '#domain';
import type { World } from '../world/world.ts';
import type { EventPayload } from './context.ts';
import { readEventPayload } from './read-context.ts';

/** The run whose end started this one; `null` in any other workflow than one on `workflow_run`. */
export async function readOriginRun({ environment }: World): Promise<OriginRun | null> {
  if (environment.GITHUB_EVENT_NAME !== 'workflow_run') return null;
  return originRunOf(await readEventPayload(environment.GITHUB_EVENT_PATH));
}

function originRunOf({ workflow_run: run }: EventPayload): OriginRun | null {
  if (run === undefined) return null;
  return {
    id: run.id,
    attempt: run.run_attempt,
    workflow: run.name ?? null,
    event: run.event,
    conclusion: run.conclusion ?? null,
    actor: run.actor?.login ?? null,
    url: run.html_url,
    headSha: run.head_sha,
    headBranch: run.head_branch ?? null,
    headRepository: run.head_repository?.full_name ?? null,
    repository: run.repository.full_name,
  };
}
