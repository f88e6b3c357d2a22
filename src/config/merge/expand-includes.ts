import { dirname, resolve } from 'node:path';
import type { ConfigProblem, Reference } from '../problem.ts';
import {
  type ConfigNode,
  formatPath,
  locationOf,
  type MapEntry,
  type MapNode,
  nodeAt,
  toPlain,
} from '../read/config-node.ts';
import type { DocumentReader, DocumentRequest } from '../read/document-reader.ts';
import { mergeTrees } from './merge-trees.ts';

/** Keys of an included file that speak about itself only. */
const OWN_KEYS: ReadonlySet<string> = new Set(['name', 'version', 'include']);

interface IncludeEntry {
  /** Absolute; several are laid over each other. */
  readonly paths: readonly string[];
  readonly projectDirectory: string;
  /** Absolute; `null` for the default, `.env` in the project directory. */
  readonly envFiles: readonly string[] | null;
  readonly from: Reference;
}

/**
 * A file with all it includes, and what those include. What a file says itself is laid over what it
 * includes; two included files may define the same service only in the same words.
 */
export async function expandIncludes(
  root: MapNode,
  request: DocumentRequest,
  reader: DocumentReader,
): Promise<MapNode> {
  return expand(root, request, { reader, chain: [], expanded: new Map() });
}

interface Walk {
  readonly reader: DocumentReader;
  /** The files that led here, absolute. */
  readonly chain: readonly string[];
  /** Included files that are done, so that a file many others include is walked once. */
  readonly expanded: Map<MapNode, MapNode>;
}

async function expand(root: MapNode, request: DocumentRequest, walk: Walk): Promise<MapNode> {
  const { reader } = walk;
  const { entries, problems } = includeEntries(root);
  reader.problems.push(...problems);
  const own = withoutKeys(root, new Set(['include']));
  if (entries.length === 0) return own;
  let included = withoutKeys(root, new Set(root.entries.keys()));
  for (const entry of entries) {
    const here = { ...request, dialect: root.origin.source.dialect };
    const tree = await loadIncluded(entry, here, {
      ...walk,
      chain: [...walk.chain, request.path],
    });
    if (tree === null) continue;
    reader.problems.push(...conflicts(included, tree));
    included = mergeTrees(included, tree);
  }
  return mergeTrees(included, own);
}

async function loadIncluded(
  entry: IncludeEntry,
  request: DocumentRequest,
  walk: Walk,
): Promise<MapNode | null> {
  const { reader, chain, expanded } = walk;
  const circle = entry.paths.find((path) => chain.includes(path));
  if (circle !== undefined) {
    const names = [...chain.slice(chain.indexOf(circle)), circle].map((path) =>
      reader.nameOf(path),
    );
    reader.problems.push({ kind: 'include-cycle', chain: names, ...entry.from });
    return null;
  }
  const defaults = await reader.variables(
    entry.envFiles ?? [resolve(entry.projectDirectory, '.env')],
    request.lookup,
    entry.envFiles ? entry.from : 'optional',
  );
  let tree: MapNode | null = null;
  for (const path of entry.paths) {
    const nested: DocumentRequest = {
      path,
      baseDirectory: entry.projectDirectory,
      dialect: request.dialect,
      lookup: (name) => request.lookup(name) ?? defaults.get(name),
      from: entry.from,
    };
    const document = await reader.document(nested);
    if (document === null) continue;
    const whole =
      expanded.get(document) ?? withoutKeys(await expand(document, nested, walk), OWN_KEYS);
    expanded.set(document, whole);
    tree = tree === null ? whole : mergeTrees(tree, whole);
  }
  return tree;
}

function includeEntries(root: MapNode): {
  readonly entries: readonly IncludeEntry[];
  readonly problems: readonly ConfigProblem[];
} {
  const include = nodeAt(root, ['include']);
  if (include === undefined || (include.kind === 'scalar' && include.value === null)) {
    return { entries: [], problems: [] };
  }
  const items = include.kind === 'list' ? include.items : [include];
  const read = items.map((item, index) => includeEntry(item, index));
  return {
    entries: read.filter((entry) => 'paths' in entry),
    problems: read.filter((entry) => 'kind' in entry),
  };
}

function includeEntry(node: ConfigNode, index: number): IncludeEntry | ConfigProblem {
  const from: Reference = {
    path: formatPath(['include', index]),
    location: locationOf(node.origin),
  };
  const base = node.origin.source.baseDirectory;
  const paths = texts(node.kind === 'map' ? nodeAt(node, ['path']) : node);
  const [first] = paths ?? [];
  if (!paths || first === undefined) {
    const expected = 'a file, or a map with "path"';
    return { kind: 'bad-value', found: describe(node), expected, ...from };
  }
  const absolute = paths.map((path) => resolve(base, path));
  const directory = texts(nodeAt(node, ['project_directory']))?.[0];
  const projectDirectory =
    directory === undefined ? dirname(resolve(base, first)) : resolve(base, directory);
  const envFiles = texts(nodeAt(node, ['env_file']));
  return {
    paths: absolute,
    projectDirectory,
    envFiles: envFiles?.map((path) => resolve(base, path)) ?? null,
    from,
  };
}

/** One text or a list of texts; `undefined` for anything else. */
function texts(node: ConfigNode | undefined): readonly string[] | undefined {
  if (node?.kind === 'scalar') return node.value === null ? undefined : [node.text];
  if (node?.kind !== 'list') return undefined;
  const items = node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
  return items.length === node.items.length ? items : undefined;
}

function describe(node: ConfigNode): string {
  return node.kind === 'scalar' ? JSON.stringify(node.text) : `a ${node.kind}`;
}

function conflicts(earlier: MapNode, later: MapNode): readonly ConfigProblem[] {
  const before = nodeAt(earlier, ['services']);
  const after = nodeAt(later, ['services']);
  if (before?.kind !== 'map' || after?.kind !== 'map') return [];
  return [...after.entries].flatMap(([name, entry]): ConfigProblem[] => {
    const other = before.entries.get(name);
    if (!other || same(other, entry)) return [];
    return [
      {
        kind: 'include-conflict',
        path: formatPath(['services', name]),
        location: locationOf(entry.key),
        other: locationOf(other.key),
      },
    ];
  });
}

function same(left: MapEntry, right: MapEntry): boolean {
  return (
    left.value === right.value ||
    JSON.stringify(toPlain(left.value)) === JSON.stringify(toPlain(right.value))
  );
}

function withoutKeys(root: MapNode, keys: ReadonlySet<string>): MapNode {
  return { ...root, entries: new Map([...root.entries].filter(([key]) => !keys.has(key))) };
}
