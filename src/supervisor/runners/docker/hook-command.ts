import { resolve } from 'node:path';
import type { HookConfig, ServiceConfig } from '#domain';
import { err, ok, type Result } from '#std';
import { environmentArguments } from './environment-arguments.ts';

/**
 * The `docker exec` that runs a hook inside the service's container, with the variables the hook adds
 * to those the container has. Those before the start have no container to run in: they get their own.
 */
export function hookCommand(
  service: ServiceConfig,
  place: { readonly written: HookConfig; readonly container: string | null },
): Result<HookConfig, string> {
  const { written, container } = place;
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
    ...(written.privileged ? ['--privileged'] : []),
    ...(written.user === null ? [] : [`--user=${written.user}`]),
    ...(written.workingDir === '' ? [] : [`--workdir=${written.workingDir}`]),
    container,
    ...written.command,
  ];
  return ok({ command, workingDir: resolve('/'), environment, user: null });
}
