import type { ContainerConfig } from '#domain';
import type { ServiceView } from './service-view.ts';

/** The networks a container joins, each with the names it has there. */
export function normaliseNetworks(view: ServiceView): ContainerConfig['networks'] {
  const written = view.raw.networks ?? [];
  const { network_mode: mode } = view.raw;
  const long = Array.isArray(written)
    ? written.map((name) => [String(name), null] as const)
    : Object.entries(written);
  if (mode != null && long.length > 0) {
    view.world.problems.push({
      kind: 'bad-value',
      found: '"network_mode" beside "networks"',
      expected: 'one of them',
      ...view.about('network_mode'),
    });
  }
  return long.map(([name, options]) => ({ name, aliases: options?.aliases?.map(String) ?? [] }));
}
