import type * as z from 'zod';
import { nearest } from '#std';
import { owner } from '../interpolate/interpolate-tree.ts';
import type { ConfigProblem, ValueProblem } from '../problem.ts';
import {
  type ConfigNode,
  entryAt,
  formatPath,
  locate,
  locationOf,
  type MapEntry,
  type MapNode,
  type NodePath,
  nodeAt,
  toPlain,
} from '../read/config-node.ts';
import { configSchema, type RawConfig } from './config-schema.ts';
import { knownKeys } from './shapes.ts';

/** Mistakes can hide behind each other; nobody needs more rounds than this. */
const MOST_ROUNDS = 6;
/** A value longer than this is cut in a sentence. */
const LONGEST_FOUND = 60;

/** Compiling the schema's checks takes longer than a file of a thousand services gains by it. */
const COMPILE_NOTHING = { jitless: true };

type Issue = z.core.$ZodIssue;

interface Finding {
  readonly problem: ConfigProblem;
  /** What to take out so that the rest can be looked at. */
  readonly remove: NodePath;
}

export interface Validated {
  /** The tree without what was wrong. */
  readonly root: MapNode;
  /** What it says, typed; `null` when it cannot be read at all. */
  readonly raw: RawConfig | null;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Checks a merged tree against the schema and tells every fault with its place. What is wrong is
 * then taken out and the rest checked again, so that later steps can tell their faults as well.
 */
export function validate(tree: MapNode): Validated {
  const schema = configSchema();
  const problems: ConfigProblem[] = [];
  const removed = new Set<string>();
  let root = tree;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const parsed = schema.safeParse(toPlain(root), COMPILE_NOTHING);
    if (parsed.success) return { root, raw: parsed.data, problems };
    const issues = parsed.error.issues.flatMap((issue) => essential(issue, []));
    const found = issues.flatMap((issue) => findings(issue, root));
    for (const { problem, remove } of found) {
      if (!isExtension(remove) && !wasTakenOut(problem, removed)) problems.push(problem);
      removed.add(formatPath(remove));
    }
    // Last first: taking an item out of a list moves those behind it.
    root = found.reduceRight((rest, { remove }) => without(rest, remove), root);
  }
  return { root, raw: null, problems };
}

/** A union's issue as the issues of the form that was meant: the one whose own kind of value is right. */
function essential(issue: Issue, prefix: NodePath): Issue[] {
  const path = [...prefix, ...issue.path] as PropertyKey[];
  if (issue.code !== 'invalid_union') return [{ ...issue, path } as Issue];
  const meant = issue.errors.filter((branch) => branch.every((inner) => !isOutermost(inner)));
  const [best] = meant.toSorted((left, right) => left.length - right.length);
  if (!best) return [{ ...issue, path } as Issue];
  return best.flatMap((inner) => essential(inner, path as (string | number)[]));
}

/** The value itself is of another kind, not something in it. */
function isOutermost(issue: Issue): boolean {
  return issue.path.length === 0 && issue.code !== 'unrecognized_keys';
}

function findings(issue: Issue, root: MapNode): Finding[] {
  const path = issue.path as NodePath;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      unknownKey(root, path, { key, known: knownKeys(issue.message) }),
    );
  }
  const about = { path: formatPath(path), location: locate(root, path), ...owner(path) };
  if (issue.code === 'invalid_key') {
    const found = String(path.at(-1));
    return [{ problem: { kind: 'bad-name', found, ...about }, remove: path }];
  }
  const node = nodeAt(root, path);
  if (node) {
    const location = locationOf(node.origin);
    const found = describeNode(node);
    const problem: ValueProblem = {
      kind: 'bad-value',
      found,
      expected: issue.message,
      ...about,
      location,
    };
    return [{ problem, remove: path }];
  }
  const parent = path.slice(0, -1);
  const place = { path: formatPath(parent), location: locate(root, parent), ...owner(path) };
  const key = String(path.at(-1));
  const problem: ValueProblem = { kind: 'missing-key', key, expected: issue.message, ...place };
  return [{ problem, remove: parent }];
}

function unknownKey(
  root: MapNode,
  path: NodePath,
  { key, known }: { readonly key: string; readonly known: readonly string[] },
): Finding {
  const at = [...path, key];
  const problem: ValueProblem = {
    kind: 'unknown-key',
    key,
    known,
    nearest: nearest(key, known),
    path: formatPath(path),
    location: locate(root, at),
    ...owner(path),
  };
  return { problem, remove: at };
}

/** What was found, as it stands in the file: an interpolated value may be secret. */
export function describeNode(node: ConfigNode): string {
  if (node.kind !== 'scalar') return node.kind === 'list' ? 'a list' : 'a map';
  if (node.value === null) return 'nothing';
  const shown = node.template ?? node.text;
  const cut = shown.length > LONGEST_FOUND ? `${shown.slice(0, LONGEST_FOUND)}…` : shown;
  return typeof node.value === 'string' ? JSON.stringify(cut) : cut;
}

/** A key is missing only because its wrong value was taken out, and has been told. */
function wasTakenOut(problem: ConfigProblem, removed: ReadonlySet<string>): boolean {
  return problem.kind === 'missing-key' && removed.has(`${problem.path}.${problem.key}`);
}

function isExtension(path: NodePath): boolean {
  return String(path.at(-1)).startsWith('x-');
}

function without(root: MapNode, path: NodePath): MapNode {
  return path.length > 0 && entryAt(root, path) ? (pruned(root, path) as MapNode) : root;
}

function pruned(node: ConfigNode, path: NodePath): ConfigNode {
  const [head, ...rest] = path;
  if (head === undefined || node.kind === 'scalar') return node;
  if (node.kind === 'list') {
    const items = node.items.flatMap((item, index) => {
      if (index !== head) return [item];
      return rest.length === 0 ? [] : [pruned(item, rest)];
    });
    return { ...node, items };
  }
  const entries = new Map<string, MapEntry>();
  for (const [key, entry] of node.entries) {
    if (key !== head) entries.set(key, entry);
    else if (rest.length > 0) entries.set(key, { ...entry, value: pruned(entry.value, rest) });
  }
  return { ...node, entries };
}
