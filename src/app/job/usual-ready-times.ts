import { access } from 'node:fs/promises';
import type { RunContext, ServiceName, UsualReadyTime } from '#domain';
import { openHistory } from '#history';
import { readContext } from '../context/read-context.ts';
import type { World } from '../world/world.ts';
import { setAsideText } from './ask-history.ts';
import type { Project } from './project.ts';

export interface UsualTimes {
  readonly times: ReadonlyMap<ServiceName, UsualReadyTime>;
  /** A damaged history is kept aside by whoever opens it first, and nobody else would tell. */
  readonly warnings: readonly string[];
}

const NOTHING_USUAL: UsualTimes = { times: new Map(), warnings: [] };

/**
 * What earlier runs say of how long each service takes; empty where there is no history yet. Where
 * the run belongs is found out unless it is known already.
 */
export async function usualReadyTimes(
  project: Project,
  world: World,
  runContext?: RunContext,
): Promise<UsualTimes> {
  if (!(await hasHistory(project.historyLocation))) return NOTHING_USUAL;
  const opened = await openHistory(project.historyLocation, { clock: world.clock });
  if (!opened.ok) return NOTHING_USUAL;
  const { store, setAside } = opened.value;
  try {
    const { config, services } = project.graph;
    const context =
      runContext ?? (await readContext({ ...world, directory: config.directory }, config.name));
    const times = await store.usualReadyTimes({
      repo: context.repository ?? '',
      services: services.map((service) => service.name),
      asOf: world.clock.now(),
    });
    return {
      times: new Map(times.map((time) => [time.service as ServiceName, time])),
      warnings: setAside ? [setAsideText(setAside)] : [],
    };
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
