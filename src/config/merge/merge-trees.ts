import type { ConfigNode, MapEntry, MapNode, NodePath, ScalarNode } from '../read/config-node.ts';
import { itemKey } from './item-key.ts';
import { type MergeRule, mergeRule } from './merge-rules.ts';

/** Keys of a healthcheck that say what is asked, with those that only mean something beside them. */
const PROBE_KEYS: readonly string[] = [
  'test',
  'http',
  'tcp',
  'command',
  'log',
  'notify',
  'all',
  'any',
  'disable',
];
const PROBE_DETAIL_KEYS: readonly string[] = ['status', 'body', 'pattern'];

/**
 * `over` laid over `base` by Compose's merge rules. A key whose later value is empty (`null`) goes
 * back to its default. Pure: neither tree is changed, both are shared where they can be.
 */
export function mergeTrees(base: MapNode, over: MapNode, path: NodePath = []): MapNode {
  return mergeMaps(base, over, path);
}

function mergeMaps(base: MapNode, over: MapNode, path: NodePath): MapNode {
  const entries = new Map(base.entries);
  for (const [name, entry] of over.entries) {
    const at = [...path, name];
    const earlier = entries.get(name);
    const value = joined(earlier?.value, entry.value, at);
    if (value === undefined) entries.delete(name);
    else entries.set(name, { key: entry.key, value });
  }
  return { ...base, entries, origin: over.origin };
}

function joined(
  base: ConfigNode | undefined,
  over: ConfigNode,
  path: NodePath,
): ConfigNode | undefined {
  if (over.tag === 'reset') return undefined;
  if (over.tag === 'override' || base === undefined) return over;
  if (over.kind === 'scalar' && over.value === null) {
    return meansSomethingEmpty(path) ? over : undefined;
  }
  return byRule(mergeRule(path), { base, over, path });
}

/** A variable without a value takes the caller's: under `environment` and the like, null is a value. */
function meansSomethingEmpty(path: NodePath): boolean {
  return mergeRule(path.slice(0, -1)) === 'pairs';
}

interface Join {
  readonly base: ConfigNode;
  readonly over: ConfigNode;
  readonly path: NodePath;
}

function byRule(rule: MergeRule, { base, over, path }: Join): ConfigNode {
  switch (rule) {
    case 'replace':
      return over;
    case 'pairs':
      return mergeIfMaps(pairsAsMap(base), pairsAsMap(over), path);
    case 'named':
      return mergeIfMaps(namesAsMap(base, path), namesAsMap(over, path), path);
    case 'appended':
      return appended(base, over, (item) => (item.kind === 'scalar' ? item.text : item));
    case 'keyed':
      return appended(base, over, (item) => itemKey(String(path.at(-1)), item));
    case 'healthcheck':
      return mergeIfMaps(withoutOtherProbe(base, over), over, path);
    case 'deep':
      if (base.kind === 'list' && over.kind === 'list') {
        return { ...over, items: [...base.items, ...over.items] };
      }
      return mergeIfMaps(base, over, path);
  }
}

function mergeIfMaps(base: ConfigNode, over: ConfigNode, path: NodePath): ConfigNode {
  return base.kind === 'map' && over.kind === 'map' ? mergeMaps(base, over, path) : over;
}

/** Both lists, an item of the later one in place of the earlier item with the same key. */
function appended(
  base: ConfigNode,
  over: ConfigNode,
  keyOf: (item: ConfigNode) => unknown,
): ConfigNode {
  const items = new Map<unknown, ConfigNode>();
  for (const item of [...asItems(base), ...asItems(over)]) items.set(keyOf(item), item);
  return { kind: 'list', items: [...items.values()], origin: over.origin };
}

function asItems(node: ConfigNode): readonly ConfigNode[] {
  return node.kind === 'list' ? node.items : [node];
}

/** `[A=1, B]` as `{ A: "1", B: null }`; anything else as it is. */
function pairsAsMap(node: ConfigNode): ConfigNode {
  return listAsMap(node, (item) => {
    const equals = item.text.indexOf('=');
    if (equals === -1) return [item.text, { ...item, value: null, text: '' }];
    const value = item.text.slice(equals + 1);
    return [item.text.slice(0, equals), { ...item, value, text: value }];
  });
}

/** `[a, b]` as the maps that mean the same: a short dependency waits for its start only. */
function namesAsMap(node: ConfigNode, path: NodePath): ConfigNode {
  return listAsMap(node, (item) => {
    if (path.at(-1) !== 'depends_on') return [item.text, { ...item, value: null, text: '' }];
    const condition: ScalarNode = { ...item, value: 'service_started', text: 'service_started' };
    const entries = new Map([['condition', { key: item.origin, value: condition }]]);
    return [item.text, { kind: 'map', entries, origin: item.origin }];
  });
}

function listAsMap(
  node: ConfigNode,
  toEntry: (item: ScalarNode) => readonly [string, ConfigNode],
): ConfigNode {
  if (node.kind !== 'list') return node;
  const entries = new Map<string, MapEntry>();
  for (const item of node.items) {
    if (item.kind !== 'scalar') return node;
    const [name, value] = toEntry(item);
    entries.set(name, { key: item.origin, value });
  }
  return { kind: 'map', entries, origin: node.origin };
}

/** When the later healthcheck asks something else, what the earlier one asked is gone. */
function withoutOtherProbe(base: ConfigNode, over: ConfigNode): ConfigNode {
  if (base.kind !== 'map' || over.kind !== 'map') return base;
  const asks = PROBE_KEYS.find((key) => over.entries.has(key));
  if (asks === undefined || base.entries.has(asks)) return base;
  const dropped = new Set([...PROBE_KEYS, ...PROBE_DETAIL_KEYS]);
  return {
    ...base,
    entries: new Map([...base.entries].filter(([key]) => !dropped.has(key))),
  };
}
