import type { NetworkDefinition, ResourceDefinition, Subnet } from '#domain';
import { type ConfigNode, nodeAt } from '../read/config-node.ts';
import { pairsOf, recordOf } from './pairs-of.ts';
import type { ServiceView } from './service-view.ts';

/** What the top of the file says of a named volume; `undefined` when that is nothing. */
export function volumeDefinition(
  { world }: ServiceView,
  name: string,
): ResourceDefinition | undefined {
  const node = nodeAt(world.root, ['volumes', name]);
  return hasContent(node) ? resourceOf(node, name) : undefined;
}

/** What the top of the file says of a network; `undefined` when that is nothing. */
export function networkDefinition(
  { world }: ServiceView,
  name: string,
): NetworkDefinition | undefined {
  const node = nodeAt(world.root, ['networks', name]);
  if (!hasContent(node)) return undefined;
  return {
    ...resourceOf(node, name),
    internal: textAt(node, 'internal') === 'true',
    ipv6: textAt(node, 'enable_ipv6') === 'true',
    subnets: subnetsOf(nodeAt(node, ['ipam', 'config'])),
  };
}

function hasContent(node: ConfigNode | undefined): node is ConfigNode {
  return node?.kind === 'map' && node.entries.size > 0;
}

/** `external: { name }` is how Compose files before 3.5 named it. */
function resourceOf(node: ConfigNode, name: string): ResourceDefinition {
  const oldName = textAt(node, 'external', 'name');
  const external = oldName !== null || textAt(node, 'external') === 'true';
  return {
    engineName: textAt(node, 'name') ?? oldName ?? (external ? name : null),
    external,
    driver: textAt(node, 'driver'),
    driverOptions: recordOf(pairsOf(nodeAt(node, ['driver_opts'])), () => undefined),
  };
}

function subnetsOf(config: ConfigNode | undefined): readonly Subnet[] {
  if (config?.kind !== 'list') return [];
  return config.items.map((item) => ({
    subnet: textAt(item, 'subnet'),
    gateway: textAt(item, 'gateway'),
    ipRange: textAt(item, 'ip_range'),
  }));
}

function textAt(node: ConfigNode, ...path: string[]): string | null {
  const found = nodeAt(node, path);
  return found?.kind === 'scalar' && found.value !== null ? found.text : null;
}
