import { nearest } from '#std';
import type { ConfigProblem } from '../problem.ts';
import { type ConfigNode, nodeAt } from '../read/config-node.ts';
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
      .map(({ name, at }) => ({
        kind: 'undefined-resource' as const,
        resource,
        name,
        nearest: nearest(name, known),
        ...view.about(resource, at),
        location: view.keyLocation(resource, at),
      }));
  });
}

interface Used {
  readonly name: string;
  readonly at: string | number;
}

function namesIn(used: ConfigNode, resource: Resource): readonly Used[] {
  if (used.kind === 'map') {
    const names = resource === 'networks' ? [...used.entries.keys()] : [];
    return names.filter((name) => name !== DEFAULT_NETWORK).map((name) => ({ name, at: name }));
  }
  if (used.kind !== 'list') return [];
  return used.items.flatMap((item, at) => {
    const name = item.kind === 'scalar' ? shortName(item.text, resource) : longName(item, resource);
    return name === undefined ? [] : [{ name, at }];
  });
}

function shortName(text: string, resource: Resource): string | undefined {
  if (resource === 'networks') return text === DEFAULT_NETWORK ? undefined : text;
  if (resource !== 'volumes') return text;
  const [source, target] = text.split(':');
  return target === undefined || !source || PATH.test(source) ? undefined : source;
}

function longName(item: ConfigNode, resource: Resource): string | undefined {
  const source = nodeAt(item, ['source']);
  const type = nodeAt(item, ['type']);
  if (source?.kind !== 'scalar' || source.value === null) return undefined;
  const isNamed = resource !== 'volumes' || (type?.kind === 'scalar' && type.text === 'volume');
  return isNamed ? source.text : undefined;
}
