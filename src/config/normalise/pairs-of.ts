import type { Lookup } from '../interpolate/substitute.ts';
import type { ConfigNode, MapNode } from '../read/config-node.ts';

/** A name with its value; `undefined` for a bare name. */
export type Pair = readonly [string, string | undefined];

/** The pairs of a map, or of a list of `NAME=value`; numbers stay as they were typed. */
export function pairsOf(node: ConfigNode | undefined): readonly Pair[] {
  if (node?.kind === 'map') return mapPairs(node);
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item) => (item.kind === 'scalar' ? [splitPair(item.text)] : []));
}

/** The same as a record; a bare name takes the caller's value, or is left out when there is none. */
export function recordOf(pairs: Iterable<Pair>, lookup: Lookup): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...pairs].flatMap(([name, written]) => {
      const value = written ?? lookup(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function mapPairs(node: MapNode): readonly Pair[] {
  return [...node.entries].map(([name, { value }]) => [
    name,
    value.kind === 'scalar' && value.value !== null ? value.text : undefined,
  ]);
}

function splitPair(text: string): Pair {
  const equals = text.indexOf('=');
  return equals === -1 ? [text, undefined] : [text.slice(0, equals), text.slice(equals + 1)];
}
