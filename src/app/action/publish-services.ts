import { readJournal } from '#journal';
import { applyPublication, type PublishAction, publishPorts } from '#publish';
import { assignedPortsOf, discoveryEnvironment } from '#supervisor';
import { openProject, type ProjectRequest } from '../job/project.ts';
import type { World } from '../world/world.ts';

/**
 * Tells later steps where the services are: the output `services` (a JSON object of the variables
 * every dependent gets), and on request the same variables in the job's environment.
 */
export async function publishServices(
  request: ProjectRequest,
  options: { readonly exportVariables: boolean },
  world: World,
): Promise<void> {
  const project = await openProject(request, world);
  if (!project.ok) return;
  const { graph, runDirectory } = project.value;
  const read = await readJournal(runDirectory.journal);
  if (!read.ok) return;
  const variables = discoveryEnvironment(graph, assignedPortsOf(read.value.events));
  const { GITHUB_OUTPUT: outputFile, GITHUB_ENV: environmentFile } = world.environment;
  await append(outputFile, [['services', JSON.stringify(variables)]]);
  if (options.exportVariables) await append(environmentFile, Object.entries(variables));
}

/** Outputs and variables are appended to files of one form (GitHub's workflow commands). */
async function append(
  file: string | undefined,
  entries: readonly (readonly [name: string, value: string])[],
): Promise<void> {
  const actions = entries.map(([name, value]): PublishAction => ({ kind: 'output', name, value }));
  const nowhere = { comment: null, summaryFile: null, printLine: null };
  await applyPublication(actions, publishPorts({ ...nowhere, outputFile: file ?? null }));
}
