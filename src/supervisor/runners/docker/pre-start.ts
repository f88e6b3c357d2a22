import { resolve } from 'node:path';
import type { HookConfig, ServiceConfig } from '#domain';
import { ok, type Result } from '#std';
import type { PreStartHook, PreStartRequest } from '../runner.ts';
import type { ContainerWorld } from './container-life.ts';
import { containerOf, PLAIN_CONTAINER } from './container-of.ts';
import { imageOf } from './ensure-image.ts';
import { newContainer, takeContainer } from './take-container.ts';

/**
 * Makes the container of a `pre_start` hook, as Compose does: one of its own, of the service's image
 * or another, that sees the service's volumes and networks. For that the service's own container is
 * made first; it is the one that is started when all hooks have succeeded.
 */
export async function preparePreStart(
  world: ContainerWorld,
  { service, written, logFile, signal }: PreStartRequest,
): Promise<Result<PreStartHook, string>> {
  const { workshop, made } = world;
  const log = world.openLog(logFile);
  const onOutput = (stream: number, chunk: Buffer) => log.write(stream, chunk);
  const main = await takeContainer(world, { service, signal, onOutput });
  if (main.ok) made.set(service.name, main.value);
  const image = written.image ?? imageOf(service, workshop.identity.project);
  const hook = main.ok
    ? await newContainer(world, {
        service: asService(service, written, { image, main: main.value.id }),
        signal,
        onOutput,
      })
    : main;
  log.close();
  if (!hook.ok) return hook;
  const { id } = hook.value;
  return ok({
    command: {
      command: ['docker', 'start', '--attach', id],
      workingDir: resolve('/'),
      environment: {},
      user: null,
    },
    ended: () => void workshop.cli.run(['rm', '--force', '--volumes', id]),
  });
}

/** The hook as a service that shares what Compose lets it share. */
function asService(
  service: ServiceConfig,
  written: HookConfig,
  { image, main }: { readonly image: string; readonly main: string },
): ServiceConfig {
  const { networks, networkMode, extraHosts, platform, pullPolicy } = containerOf(service);
  return {
    ...service,
    type: 'task',
    image,
    command: written.command,
    workingDir: written.workingDir,
    environment: written.environment,
    ports: [],
    healthcheck: null,
    container: {
      ...PLAIN_CONTAINER,
      networks: networks.map(({ address, ...network }) => network),
      networkMode,
      extraHosts,
      platform,
      // The service's own image is there by now, and may have been built.
      pullPolicy: written.image === undefined ? 'never' : pullPolicy,
      user: written.user,
      privileged: written.privileged ?? false,
      options: [{ key: 'volumes_from', value: `container:${main}` }],
    },
  };
}
