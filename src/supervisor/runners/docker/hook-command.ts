import { resolve } from 'node:path';
import type { HookConfig, HookName, ServiceConfig } from '#domain';
import { err, ok, type Result } from '#std';
import { environmentArguments } from './environment-arguments.ts';

/**
 * The `docker exec` that runs a hook inside the service's container, with the variables the hook adds
 * to those the container has. Hooks before the start have no container to run in.
 */
export function hookCommand(
  service: ServiceConfig,
  hook: HookName,
  place: { readonly written: HookConfig; readonly container: string | null },
): Result<HookConfig, string> {
  const { written, container } = place;
  if (hook === 'pre_start') {
    return err('pre_start hooks of containers are not supported yet; use a task instead');
  }
  if (container === null) return err(`the container of ${service.name} is not running`);
  const added = Object.entries(written.environment).filter(
    ([name, value]) => service.environment[name] !== value,
  );
  const { argv, environment, file } = environmentArguments(Object.fromEntries(added));
  if (file !== null) {
    const names = file.split('\n').map((line) => line.split('=')[0]);
    return err(
      `${names.filter(Boolean).join(', ')} would change the docker command itself; set it in the service's environment`,
    );
  }
  const command = [
    ...['docker', 'exec', ...argv],
    ...(written.user === null ? [] : [`--user=${written.user}`]),
    ...(written.workingDir === '' ? [] : [`--workdir=${written.workingDir}`]),
    container,
    ...written.command,
  ];
  return ok({ command, workingDir: resolve('/'), environment, user: null });
}
