import { nearest } from '#std';
import type { ConfigProblem } from '../problem.ts';
import { type ConfigNode, nodeAt, type ScalarNode } from '../read/config-node.ts';
import type { ServiceView } from './service-view.ts';

const RESOURCES = ['networks', 'volumes', 'secrets', 'configs'] as const;
type Resource = (typeof RESOURCES)[number];

/** Always there, also when the file does not name it. */
const DEFAULT_NETWORK = 'default';
const PATH = /^(?:\.|\/|~)/;

/** Networks, volumes, secrets and configs a service names that are not at the top of the file. */
export function undefinedResources(view: ServiceView): readonly ConfigProblem[] {
  return RESOURCES.flatMap((resource) => {
    const used = view.node(resource);
    if (used === undefined || used.kind === 'scalar') return [];
    const defined = nodeAt(view.world.root, [resource]);
    const known = defined?.kind === 'map' ? [...defined.entries.keys()] : [];
    return namesIn(used, resource)
      .filter(({ name }) => !known.includes(name))
      .map(({ name, shown, at }) => ({
        kind: 'undefined-resource' as const,
        resource,
        name: shown,
        nearest: nearest(name, known),
        ...view.about(resource, at),
        location: view.keyLocation(resource, at),
      }));
  });
}

interface Used {
  readonly name: string;
  /** As it stands in the file: an interpolated value may be secret. */
  readonly shown: string;
  readonly at: string | number;
}

function namesIn(used: ConfigNode, resource: Resource): readonly Used[] {
  if (used.kind === 'map') {
    const names = resource === 'networks' ? [...used.entries.keys()] : [];
    return names
      .filter((name) => name !== DEFAULT_NETWORK)
      .map((name) => ({ name, shown: name, at: name }));
  }
  if (used.kind !== 'list') return [];
  return used.items.flatMap((item, at) => {
    const written = item.kind === 'scalar' ? item : sourceOf(item, resource);
    if (!written) return [];
    const name = item.kind === 'scalar' ? shortName(item.text, resource) : written.text;
    return name === undefined ? [] : [{ name, shown: written.template ?? name, at }];
  });
}

function shortName(text: string, resource: Resource): string | undefined {
  if (resource === 'networks') return text === DEFAULT_NETWORK ? undefined : text;
  if (resource !== 'volumes') return text;
  const [source, target] = text.split(':');
  return target === undefined || !source || PATH.test(source) ? undefined : source;
}

function sourceOf(item: ConfigNode, resource: Resource): ScalarNode | undefined {
  const source = nodeAt(item, ['source']);
  const type = nodeAt(item, ['type']);
  if (source?.kind !== 'scalar' || source.value === null) return undefined;
  const isNamed = resource !== 'volumes' || (type?.kind === 'scalar' && type.text === 'volume');
  return isNamed ? source : undefined;
}
