import type { Config, Fault } from '#domain';
import { err, ok, type Result } from '#std';
import { type CheckedConfig, type LoadRequest, loadProject } from './load-project.ts';
import { diskFiles } from './read/read-files.ts';

/** The project's configuration, complete, or everything that is wrong with it. */
export async function loadConfig(request: LoadRequest): Promise<Result<Config, readonly Fault[]>> {
  const { config, faults } = await checkConfig(request);
  return config !== null && faults.length === 0 ? ok(config) : err(faults);
}

/**
 * The same, without stopping at the first step that found something: what could be understood goes
 * on to the graph, so that its faults are told together with these.
 */
export function checkConfig(request: LoadRequest): Promise<CheckedConfig> {
  return loadProject(request, diskFiles());
}
