import { nearest } from '#std';
import type { ConfigProblem } from '../problem.ts';
import { formatPath, locate, locationOf, type MapNode, nodeAt } from '../read/config-node.ts';
import { mergeTrees } from './merge-trees.ts';

/** A file without the overlays nobody asked for: what they need is not needed now. */
export function pruneEnvironments(root: MapNode, wanted: string | null): MapNode {
  const entry = root.entries.get('environments');
  if (entry?.value.kind !== 'map') return root;
  const kept = new Map(
    [...entry.value.entries].map(([name, overlay]) => [
      name,
      name === wanted ? overlay : { key: overlay.key, value: emptied(overlay.key) },
    ]),
  );
  const entries = new Map(root.entries);
  entries.set('environments', { key: entry.key, value: { ...entry.value, entries: kept } });
  return { ...root, entries };
}

/** Lays the chosen overlay over the rest. The `environments` key itself is used up. */
export function applyEnvironment(
  root: MapNode,
  wanted: string | null,
): { readonly root: MapNode; readonly problems: readonly ConfigProblem[] } {
  const environments = nodeAt(root, ['environments']);
  if (environments !== undefined && environments.kind !== 'map') return { root, problems: [] };
  const rest = without(root, 'environments');
  if (wanted === null) return { root: rest, problems: [] };
  const overlay = environments?.entries.get(wanted)?.value;
  if (overlay === undefined) {
    const known = [...(environments?.entries.keys() ?? [])];
    const location = locate(root, ['environments']);
    const name = wanted;
    const hint = nearest(name, known);
    return {
      root: rest,
      problems: [{ kind: 'unknown-environment', name, known, nearest: hint, location }],
    };
  }
  if (overlay.kind !== 'map') return { root: rest, problems: notAMap(overlay, wanted) };
  return { root: mergeTrees(rest, overlay), problems: strayExtends(overlay, wanted) };
}

function notAMap(overlay: { kind: string; origin: MapNode['origin'] }, name: string) {
  if (overlay.kind === 'scalar') return [];
  return [
    {
      kind: 'bad-value' as const,
      path: formatPath(['environments', name]),
      found: 'a list',
      expected: 'a map of what to lay over the rest',
      location: locationOf(overlay.origin),
    },
  ];
}

/** What a service extends is settled before overlays are laid on. */
function strayExtends(overlay: MapNode, name: string): readonly ConfigProblem[] {
  const services = nodeAt(overlay, ['services']);
  if (services?.kind !== 'map') return [];
  return [...services.entries.keys()].flatMap((service) => {
    const path = ['services', service, 'extends'];
    if (!nodeAt(overlay, path)) return [];
    return {
      kind: 'bad-value' as const,
      path: formatPath(['environments', name, ...path]),
      found: 'extends in an overlay',
      expected: 'it in the service itself',
      location: locate(overlay, path),
    };
  });
}

function emptied(origin: MapNode['origin']): MapNode {
  return { kind: 'map', entries: new Map(), origin };
}

function without(root: MapNode, key: string): MapNode {
  if (!root.entries.has(key)) return root;
  return { ...root, entries: new Map([...root.entries].filter(([name]) => name !== key)) };
}
