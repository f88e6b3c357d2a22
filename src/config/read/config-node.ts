import type { SourceLocation } from '#domain';

/** Which defaults a file's services get, and which of its merges are allowed. */
export type Dialect = 'signalbox' | 'compose';

/** A file that was read. */
export interface SourceFile {
  /** As shown to people: relative to the project's directory where possible. */
  readonly name: string;
  readonly dialect: Dialect;
  /** Absolute; relative paths written in the file resolve against it. */
  readonly baseDirectory: string;
  /** Line and column, from 1, of a character offset. */
  readonly positionOf: (offset: number) => { readonly line: number; readonly column: number };
}

/** Where something was written. The line is worked out only when somebody asks. */
export interface Origin {
  readonly source: SourceFile;
  readonly offset: number;
}

/** `!reset` removes what it is merged over, `!override` replaces it whole (Compose, "Merge"). */
export type MergeTag = 'reset' | 'override';

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The characters of the value as YAML reads them: `08`, `1e3` and `0x1F` stay as they were typed. */
  readonly text: string;
  /** The text before interpolation, when that changed it: shown in faults, for values may be secret. */
  readonly template?: string;
  readonly tag?: MergeTag;
  readonly origin: Origin;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly ConfigNode[];
  readonly tag?: MergeTag;
  readonly origin: Origin;
}

export interface MapEntry {
  readonly key: Origin;
  readonly value: ConfigNode;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, MapEntry>;
  readonly tag?: MergeTag;
  readonly origin: Origin;
}

/** A configuration file as a tree in which everything knows where it was written. */
export type ConfigNode = ScalarNode | ListNode | MapNode;

/** A key of a map, or an index of a list. */
export type PathPart = string | number;
export type NodePath = readonly PathPart[];

/** What a path leads to, with the place of its key. */
export function entryAt(node: ConfigNode, path: NodePath): MapEntry | undefined {
  const { entry, found } = deepestEntry(node, path);
  return found ? (entry ?? { key: node.origin, value: node }) : undefined;
}

/** The entry of the deepest part of a path that exists; none is the node itself. */
function deepestEntry(
  node: ConfigNode,
  path: NodePath,
): { readonly entry: MapEntry | undefined; readonly found: boolean } {
  let entry: MapEntry | undefined;
  for (const part of path) {
    const next = childOf(entry ? entry.value : node, part);
    if (!next) return { entry, found: false };
    entry = next;
  }
  return { entry, found: true };
}

function childOf(node: ConfigNode, part: PathPart): MapEntry | undefined {
  if (node.kind === 'map') return node.entries.get(String(part));
  const item = node.kind === 'list' ? node.items[Number(part)] : undefined;
  return item && { key: item.origin, value: item };
}

export function nodeAt(node: ConfigNode, path: NodePath): ConfigNode | undefined {
  return entryAt(node, path)?.value;
}

export function locationOf(origin: Origin): SourceLocation {
  return { file: origin.source.name, ...origin.source.positionOf(origin.offset) };
}

/** The place of the deepest part of `path` that exists: where a missing key should have been. */
export function locate(node: ConfigNode, path: NodePath): SourceLocation {
  return locationOf(deepestEntry(node, path).entry?.key ?? node.origin);
}

/** Plain data, for validation. Objects have no prototype, so that no key means more than itself. */
export function toPlain(node: ConfigNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(toPlain);
    case 'map': {
      const plain: Record<string, unknown> = Object.create(null);
      for (const [key, { value }] of node.entries) plain[key] = toPlain(value);
      return plain;
    }
  }
}

/** `services.bot.ports[0]`. */
export function formatPath(path: NodePath): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`,
    )
    .join('');
}
