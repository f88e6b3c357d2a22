import type { OriginRun, TriageReport } from '#domain';
import { applyPublication, createActingPorts, planRerun, publishPorts } from '#publish';
import type { Redactor } from '#safety';
import { openProject } from '../job/project.ts';
import type { World } from '../world/world.ts';
import type { ActionRequest } from './action-request.ts';
import { endedRunOf } from './ended-run.ts';
import { gitHubOf } from './github-of.ts';
import { tellResult } from './tell-result.ts';

export interface RerunOriginInput {
  readonly run: OriginRun;
  /** What its jobs said, with what each says of its own place. */
  readonly reports: readonly TriageReport[];
  /** Artifacts and reports that could not be read. */
  readonly unread: readonly string[];
  readonly request: ActionRequest;
  readonly redactor: Redactor;
  readonly world: World;
}

/**
 * Repeats the failed jobs of the run that ended, where all its reports and the configuration of this
 * checkout allow it, and tells what became of that.
 */
export async function rerunOrigin(input: RerunOriginInput): Promise<void> {
  const { run, reports, unread, request, redactor, world } = input;
  const github = gitHubOf(run, request.publish, world);
  const project = await openProject(request.project, world);
  const action = planRerun({
    reports,
    unread,
    policy: project.ok ? project.value.graph.config.triage.rerun : null,
    dryRun: request.publish.dryRun,
    hasToken: github !== null,
    ended: endedRunOf(run),
  });
  const acting = createActingPorts({ github, sendWebhook: null, memory: null });
  const nowhere = { comment: null, summaryFile: null, outputFile: null, printLine: null };
  for (const result of await applyPublication([action], publishPorts({ ...nowhere, acting }))) {
    world.stdout.write(tellResult(result, redactor));
  }
}
