import { confinePath } from '#safety';
import { type ProjectRequest, runDirectoryOf } from '../job/project.ts';
import type { World } from '../world/world.ts';

/**
 * Why nothing is written where the input says; `null` when it may be. In a job only the workspace, not
 * its root, and the runner's own temporary folder are ours to write to, symbolic links followed.
 */
export function refusedLogs(request: ProjectRequest, world: World): string | null {
  const { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporary } = world.environment;
  if (!workspace) return null;
  const { root } = runDirectoryOf(request, world);
  const inWorkspace = confinePath(workspace, root);
  if (inWorkspace.ok || (temporary && confinePath(temporary, root).ok)) return null;
  return `signalbox: input logs-directory: ${inWorkspace.error}.`;
}
