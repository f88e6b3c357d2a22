import { ok, type Result } from '#std';
import type { ContainerWorld } from './container-life.ts';
import { createContainer } from './create-container.ts';
import { variablesOf } from './variables-of.ts';
import type { ContainerRequest, MadeContainer } from './workshop.ts';

type Taking = Omit<ContainerRequest, 'variables'>;

/** The one that was made for its `pre_start` hooks, or ahead of its turn, or a new one. */
export async function takeContainer(
  world: ContainerWorld,
  taking: Taking,
): Promise<Result<MadeContainer, string>> {
  const { service, signal } = taking;
  const known = world.made.get(service.name);
  world.made.delete(service.name);
  if (known) return ok(known);
  const ahead = await world.ahead?.take(service, signal);
  return ahead ?? newContainer(world, taking);
}

export function newContainer(
  world: ContainerWorld,
  taking: Taking,
): Promise<Result<MadeContainer, string>> {
  const variables = variablesOf(taking.service, world.runId);
  return createContainer(world.workshop, { ...taking, variables });
}
