import type { RunContext, ServiceName, UsualReadyTime } from '#domain';
import { type HistoryProblem, openHistory } from '#history';
import { ok, type Result } from '#std';
import { readContext } from '../context/read-context.ts';
import type { World } from '../world/world.ts';
import type { Project } from './project.ts';

export type UsualTimes = ReadonlyMap<ServiceName, UsualReadyTime>;

/**
 * What earlier runs say of how long each service takes; nothing where there is no history yet. Where
 * the run belongs is found out unless it is known already.
 */
export async function usualReadyTimes(
  project: Project,
  world: World,
  runContext?: RunContext,
): Promise<Result<UsualTimes, HistoryProblem>> {
  const opened = await openHistory(project.historyLocation, {
    clock: world.clock,
    asItStands: true,
  });
  if (!opened.ok) return opened.error.kind === 'absent' ? ok(new Map()) : opened;
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
    return ok(new Map(times.map((time) => [time.service as ServiceName, time])));
  } finally {
    await store.close();
  }
}
