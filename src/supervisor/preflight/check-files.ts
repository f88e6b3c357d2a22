import { stat } from 'node:fs/promises';
import type { ServiceConfig } from '#domain';
import type { PreflightProblem } from './problem.ts';

/** Required files that do not exist. A folder counts: people require `node_modules`. */
export async function checkFiles(service: ServiceConfig): Promise<readonly PreflightProblem[]> {
  const missing = await Promise.all(
    service.requires.files.map(async (file) => ((await exists(file)) ? [] : [file])),
  );
  return missing.flat().map((file) => ({ kind: 'file-missing', service, file }));
}

/** A process is started in its `working_dir`; a container's is inside the container. */
export async function checkWorkingDirectory(
  service: ServiceConfig,
): Promise<readonly PreflightProblem[]> {
  if (service.runner === 'docker') return [];
  const found = await stat(service.workingDir).catch(() => null);
  if (found?.isDirectory()) return [];
  return [{ kind: 'working-directory', service, found: found === null ? 'nothing' : 'a file' }];
}

export async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null;
}
