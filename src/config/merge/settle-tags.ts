import type { ConfigNode, ListNode, MapEntry, MapNode } from '../read/config-node.ts';

/** The tree once nothing more is laid over it: what was reset is gone. What has no tag stays the same. */
export function settleTags(root: MapNode): MapNode {
  let entries: Map<string, MapEntry> | null = null;
  for (const [name, { key, value }] of root.entries) {
    const settled = value.tag === 'reset' ? undefined : settle(value);
    if (settled === value) continue;
    entries ??= new Map(root.entries);
    if (settled === undefined) entries.delete(name);
    else entries.set(name, { key, value: settled });
  }
  return entries ? { ...root, entries } : root;
}

function settle(node: ConfigNode): ConfigNode {
  switch (node.kind) {
    case 'scalar':
      return node;
    case 'list':
      return settleList(node);
    case 'map':
      return settleTags(node);
  }
}

function settleList(node: ListNode): ListNode {
  const items = node.items.filter((item) => item.tag !== 'reset').map(settle);
  const isSame =
    items.length === node.items.length && items.every((item, index) => item === node.items[index]);
  return isSame ? node : { ...node, items };
}
