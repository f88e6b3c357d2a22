import { parseServiceName, type ServiceName } from '#domain';
import type { ConfigProblem, UnsetVariable } from '../problem.ts';
import {
  type ConfigNode,
  formatPath,
  type ListNode,
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

  // One path for the whole walk, and what has no variable stays the very same node: most files have
  // few, and a copy of a thousand services is work for the collector.
  const path: (string | number)[] = [];

  function walk(node: ConfigNode): ConfigNode {
    if (node.kind === 'scalar') return fillScalar(node, path);
    return node.kind === 'list' ? walkList(node) : walkMap(node);
  }

  function walkList(node: ListNode): ListNode {
    const items = node.items.map((item, index) => within(index, item));
    return items.some((item, index) => item !== node.items[index]) ? { ...node, items } : node;
  }

  function walkMap(node: MapNode): MapNode {
    let entries: Map<string, MapEntry> | null = null;
    for (const [key, entry] of node.entries) {
      const value = within(key, entry.value);
      if (value === entry.value) continue;
      entries ??= new Map(node.entries);
      entries.set(key, { key: entry.key, value });
    }
    return entries ? { ...node, entries } : node;
  }

  function within(part: string | number, node: ConfigNode): ConfigNode {
    path.push(part);
    const walked = walk(node);
    path.pop();
    return walked;
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

  return { root: walkMap(root), problems, warnings };
}

/** The service a path lies in, when it lies in one. */
export function owner(path: NodePath): { readonly service?: ServiceName } {
  const at = path[0] === 'environments' ? 2 : 0;
  if (path[at] !== 'services' || path[at + 1] === undefined) return {};
  const name = parseServiceName(String(path[at + 1]));
  return name.ok ? { service: name.value } : {};
}
