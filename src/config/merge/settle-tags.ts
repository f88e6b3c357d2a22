import type { ConfigNode, MapEntry, MapNode } from '../read/config-node.ts';

/** The tree once nothing more is laid over it: what was reset is gone, no tag is left. */
export function settleTags(root: MapNode): MapNode {
  const entries = new Map<string, MapEntry>();
  for (const [name, { key, value }] of root.entries) {
    if (value.tag !== 'reset') entries.set(name, { key, value: settle(value) });
  }
  const { tag: _, ...rest } = root;
  return { ...rest, entries };
}

function settle(node: ConfigNode): ConfigNode {
  if (node.kind === 'map') return settleTags(node);
  const { tag: _, ...rest } = node;
  if (rest.kind === 'scalar') return rest;
  return { ...rest, items: rest.items.filter((item) => item.tag !== 'reset').map(settle) };
}
