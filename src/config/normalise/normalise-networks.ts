import type { NetworkConfig } from '#domain';
import { networkDefinition } from './resource-definition.ts';
import type { ServiceView } from './service-view.ts';

/** Compose's network of services that name none. */
const DEFAULT_NETWORK = 'default';

/** The networks a container joins, each with the names it has there. */
export function normaliseNetworks(view: ServiceView): readonly NetworkConfig[] {
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
  if (mode == null && long.length === 0) return defaultNetwork(view);
  return long.map(([name, options]) => {
    const definition = networkDefinition(view, name);
    const address = options?.ipv4_address;
    return {
      name,
      aliases: options?.aliases?.map(String) ?? [],
      ...(address == null ? {} : { address: String(address) }),
      ...(definition && { definition }),
    };
  });
}

/** Only worth a word when the top of the file has one about it. */
function defaultNetwork(view: ServiceView): readonly NetworkConfig[] {
  const definition = networkDefinition(view, DEFAULT_NETWORK);
  return definition ? [{ name: DEFAULT_NETWORK, aliases: [], definition }] : [];
}
