import { access } from 'node:fs/promises';
import type { RunContext, ServiceName, UsualReadyTime } from '#domain';
import { openHistory } from '#history';
import { readContext } from '../context/read-context.ts';
import type { World } from '../world/world.ts';
import type { Project } from './project.ts';

/**
 * What earlier runs say of how long each service takes; empty where there is no history yet. Where
 * the run belongs is found out unless it is known already.
 */
export async function usualReadyTimes(
  project: Project,
  world: World,
  runContext?: RunContext,
): Promise<ReadonlyMap<ServiceName, UsualReadyTime>> {
  if (!(await hasHistory(project.historyLocation))) return new Map();
  const opened = await openHistory(project.historyLocation, { clock: world.clock });
  if (!opened.ok) return new Map();
  const { store } = opened.value;
  try {
    const { config, services } = project.graph;
    const context =
      runContext ?? (await readContext({ ...world, directory: config.directory }, config.name));
    const times = await store.usualReadyTimes({
      repo: context.repository ?? '',
      services: services.map((service) => service.name),
      asOf: world.clock.now(),
    });
    return new Map(times.map((time) => [time.service as ServiceName, time]));
  } finally {
    await store.close();
  }
}

/** A look must not create an empty history. */
async function hasHistory(location: string): Promise<boolean> {
  if (/^[a-z]+:\/\//.test(location)) return true;
  try {
    await access(location);
    return true;
  } catch {
    return false;
  }
}
