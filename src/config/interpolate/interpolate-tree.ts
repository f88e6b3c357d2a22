import { parseServiceName, type ServiceName } from '#domain';
import type { ConfigProblem, UnsetVariable } from '../problem.ts';
import {
  type ConfigNode,
  formatPath,
  locationOf,
  type MapEntry,
  type MapNode,
  type NodePath,
  type ScalarNode,
} from '../read/config-node.ts';
import { type Lookup, substitute } from './substitute.ts';

export interface Interpolated {
  readonly root: MapNode;
  readonly problems: readonly ConfigProblem[];
  /** Variables that were not set and became empty. */
  readonly warnings: readonly UnsetVariable[];
}

/** Fills in the variables of every value of a file; keys stay as they are, as in Compose. */
export function interpolateTree(root: MapNode, lookup: Lookup): Interpolated {
  const problems: ConfigProblem[] = [];
  const warnings: UnsetVariable[] = [];

  function walk(node: ConfigNode, path: NodePath): ConfigNode {
    if (node.kind === 'scalar') return fillScalar(node, path);
    if (node.kind === 'list') {
      return { ...node, items: node.items.map((item, index) => walk(item, [...path, index])) };
    }
    return { ...node, entries: walkEntries(node, path) };
  }

  function walkEntries(node: MapNode, path: NodePath): ReadonlyMap<string, MapEntry> {
    const entries = new Map<string, MapEntry>();
    for (const [key, entry] of node.entries) {
      entries.set(key, { key: entry.key, value: walk(entry.value, [...path, key]) });
    }
    return entries;
  }

  function fillScalar(node: ScalarNode, path: NodePath): ConfigNode {
    if (typeof node.value !== 'string' || !node.value.includes('$')) return node;
    const filled = substitute(node.value, lookup);
    const about = { path: formatPath(path), location: locationOf(node.origin), ...owner(path) };
    if (filled.ok) {
      const { text, unset } = filled.value;
      for (const name of unset) warnings.push({ kind: 'unset-variable', name, ...about });
      return { ...node, value: text, text, template: node.value };
    }
    const { error } = filled;
    if (error.kind === 'invalid') {
      problems.push({ kind: 'bad-template', template: node.value, reason: error.reason, ...about });
    } else {
      const { name, message } = error;
      problems.push({ kind: 'required-variable', name, message, ...about });
    }
    return node;
  }

  return { root: { ...root, entries: walkEntries(root, []) }, problems, warnings };
}

/** The service a path lies in, when it lies in one. */
export function owner(path: NodePath): { readonly service?: ServiceName } {
  const at = path[0] === 'environments' ? 2 : 0;
  if (path[at] !== 'services' || path[at + 1] === undefined) return {};
  const name = parseServiceName(String(path[at + 1]));
  return name.ok ? { service: name.value } : {};
}
