import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { ConfigProblem } from '../problem.ts';
import {
  type ConfigNode,
  locationOf,
  type MapEntry,
  type MergeTag,
  type Origin,
  type SourceFile,
} from './config-node.ts';

/** Deeper than any real file; keeps every later walk away from the end of the stack. */
const DEEPEST_NESTING = 64;
/** Nodes that aliases may add. Ten levels of ten aliases ("billion laughs") would add 10^10. */
const MOST_ALIASED_NODES = 100_000;

const MERGE_TAGS: Readonly<Record<string, MergeTag>> = {
  '!reset': 'reset',
  '!override': 'override',
};

interface Anchored {
  readonly node: ConfigNode;
  /** Nodes in it, itself included. */
  readonly size: number;
  readonly height: number;
}

/** Ends the walk: what follows could only repeat the same mistake. */
class Stop extends Error {}

/**
 * The tree of a parsed document: aliases put in place, merge keys (`<<`) applied, keys as text.
 * Never recursive without bound, whatever the aliases say.
 */
export function buildTree(
  document: Document,
  source: SourceFile,
): { readonly root: ConfigNode | null; readonly problems: readonly ConfigProblem[] } {
  const builder = new TreeBuilder(source);
  try {
    const root = document.contents ? builder.build(document.contents as Node, 0).node : null;
    return { root, problems: builder.problems };
  } catch (error) {
    if (error instanceof Stop) return { root: null, problems: builder.problems };
    throw error;
  }
}

class TreeBuilder {
  readonly problems: ConfigProblem[] = [];
  readonly #source: SourceFile;
  readonly #anchors = new Map<string, Anchored | 'open'>();
  #aliased = 0;

  constructor(source: SourceFile) {
    this.#source = source;
  }

  build(node: Node | null, depth: number): Anchored {
    const origin = this.#originOf(node);
    if (depth > DEEPEST_NESTING) {
      this.#stop({ kind: 'too-deep', limit: DEEPEST_NESTING, location: locationOf(origin) });
    }
    if (isAlias(node)) return this.#alias(node.source, depth, origin);
    const anchor = node !== null && 'anchor' in node ? node.anchor : undefined;
    if (anchor) this.#anchors.set(anchor, 'open');
    const built = this.#buildOwn(node, depth, origin);
    if (anchor) this.#anchors.set(anchor, built);
    return built;
  }

  #buildOwn(node: Node | null, depth: number, origin: Origin): Anchored {
    const tag = this.#tagOf(node, origin);
    const marked = tag ? { tag } : {};
    if (isMap(node)) return this.#map(node, depth, { origin, ...marked });
    if (isSeq(node)) {
      const items = node.items.map((item) => this.build(item as Node | null, depth + 1));
      const list = {
        kind: 'list',
        items: items.map((item) => item.node),
        origin,
        ...marked,
      } as const;
      return { node: list, size: sizeOf(items), height: heightOf(items) };
    }
    const scalar = isScalar(node) ? node : null;
    const value = plainValue(scalar?.value);
    const text = scalar?.source ?? String(value ?? '');
    return { node: { kind: 'scalar', value, text, origin, ...marked }, size: 1, height: 1 };
  }

  #map(map: YAMLMap, depth: number, about: { origin: Origin; tag?: MergeTag }): Anchored {
    const entries = new Map<string, MapEntry>();
    const merged: ConfigNode[] = [];
    const parts: Anchored[] = [];
    for (const pair of map.items as Pair<Node | null, Node | null>[]) {
      const key = this.#originOf(pair.key);
      const name = this.#keyOf(pair.key);
      const built = pair.value ? this.build(pair.value, depth + 1) : absent(key);
      parts.push(built);
      if (name === undefined) continue;
      if (name === '<<' && isScalar(pair.key) && pair.key.type === 'PLAIN') {
        merged.push(...(built.node.kind === 'list' ? built.node.items : [built.node]));
        continue;
      }
      const first = entries.get(name);
      if (first) this.#duplicate(name, key, first.key);
      else entries.set(name, { key, value: built.node });
    }
    this.#applyMergeKeys(entries, merged);
    return {
      node: { kind: 'map', entries, ...about },
      size: sizeOf(parts),
      height: heightOf(parts),
    };
  }

  /** Keys of the map itself win; among merged maps the earlier wins (yaml.org/type/merge). */
  #applyMergeKeys(entries: Map<string, MapEntry>, merged: readonly ConfigNode[]): void {
    for (const node of merged) {
      if (node.kind !== 'map') {
        this.problems.push({ kind: 'bad-merge-key', location: locationOf(node.origin) });
        continue;
      }
      for (const [name, entry] of node.entries) if (!entries.has(name)) entries.set(name, entry);
    }
  }

  #keyOf(key: Node | null): string | undefined {
    const location = locationOf(this.#originOf(key));
    const resolved = isAlias(key) ? this.build(key, 0).node : null;
    const text = isScalar(key)
      ? (key.source ?? String(key.value))
      : resolved?.kind === 'scalar'
        ? resolved.text
        : undefined;
    if (text === undefined) this.problems.push({ kind: 'bad-key', location });
    else if (text === '__proto__')
      this.problems.push({ kind: 'reserved-key', key: text, location });
    else return text;
    return undefined;
  }

  #alias(name: string, depth: number, origin: Origin): Anchored {
    const location = locationOf(origin);
    const anchored = this.#anchors.get(name);
    if (anchored === undefined) return this.#stop({ kind: 'unknown-anchor', name, location });
    if (anchored === 'open') return this.#stop({ kind: 'alias-cycle', name, location });
    this.#aliased += anchored.size;
    if (this.#aliased > MOST_ALIASED_NODES) {
      this.#stop({ kind: 'alias-bomb', limit: MOST_ALIASED_NODES, location });
    }
    if (depth + anchored.height > DEEPEST_NESTING) {
      this.#stop({ kind: 'too-deep', limit: DEEPEST_NESTING, location });
    }
    return anchored;
  }

  #tagOf(node: Node | null, origin: Origin): MergeTag | undefined {
    const tag = node !== null && 'tag' in node ? node.tag : undefined;
    if (typeof tag !== 'string' || tag.startsWith('tag:yaml.org,2002:')) return undefined;
    const known = MERGE_TAGS[tag];
    if (!known) this.problems.push({ kind: 'unknown-tag', tag, location: locationOf(origin) });
    return known;
  }

  #duplicate(key: string, second: Origin, first: Origin): void {
    const location = locationOf(second);
    this.problems.push({ kind: 'duplicate-key', key, location, first: locationOf(first) });
  }

  #originOf(node: Node | null): Origin {
    return { source: this.#source, offset: node?.range?.[0] ?? 0 };
  }

  #stop(problem: ConfigProblem): never {
    this.problems.push(problem);
    throw new Stop();
  }
}

/** The value of a key that has none: `{ a, b }`. */
function absent(origin: Origin): Anchored {
  return { node: { kind: 'scalar', value: null, text: '', origin }, size: 1, height: 1 };
}

function sizeOf(parts: readonly Anchored[]): number {
  return parts.reduce((sum, part) => sum + part.size, 1);
}

function heightOf(parts: readonly Anchored[]): number {
  return parts.reduce((most, part) => Math.max(most, part.height), 0) + 1;
}

function plainValue(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value);
}
