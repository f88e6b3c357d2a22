import type { ReportRequest } from '#evidence';
import type { World } from '../world/world.ts';

/**
 * Where test reports may lie. In a job on GitHub what a change brings along must not have other files of
 * the machine read and told: only the workspace, the runner's own temporary folder and the project's
 * folder are looked into, symbolic links followed. On a machine of one's own there is no such bound.
 */
export function reportBounds(
  directory: string,
  { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporary }: World['environment'],
): Pick<ReportRequest, 'within'> {
  if (!workspace) return {};
  return { within: [...new Set([workspace, directory, ...(temporary ? [temporary] : [])])] };
}
